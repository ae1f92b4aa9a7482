/** The inside of a thread: makes its task and answers what it is asked. */
import { platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Message, Request, TaskName, Tell, TellStep } from './protocol';

type Answering = Readonly<Record<string, (argument: never) => unknown>>;

const makers: Readonly<Record<TaskName, (tell: Tell, tellStep: TellStep) => Promise<object>>> = {
  geography: async (_tell, tellStep) => (await import('../load/geography-task')).geographyTask(tellStep),
  import: async (tell) => (await import('../imports/tasks/import-task')).importTask(tell),
  print: async () => (await import('../print/print-task')).printTask(),
  record: async () => (await import('../print/record-task')).recordTask(),
  report: async () => (await import('../imports/tasks/report-task')).reportTask(),
  workbook: async () => (await import('../exports/workbook-task')).workbookTask(),
};

/** Least time between two words about progress, in milliseconds. */
const betweenWords = 100;

if (parentPort === null) throw new Error('this file runs in a thread');
const port = parentPort;
/** Niceness of the thread, that still lets it have a third of a busy processor. */
const niceness = 5;
// On Linux it concerns the calling thread alone: those who wait for the server go first.
if (platform() === 'linux') setPriority(niceness);

const say = (message: Message, transferred: readonly ArrayBuffer[] = []) =>
  port.postMessage(message, [...transferred]);
let lastWord = Number.NEGATIVE_INFINITY;
const task = makers[workerData as TaskName](
  (progress) => {
    if (performance.now() - lastWord < betweenWords) return;
    lastWord = performance.now();
    say({ kind: 'progress', progress });
  },
  (step) => say({ kind: 'step', step }),
);

let turn: Promise<void> = Promise.resolve();
port.on('message', (request: Request) => {
  turn = turn.then(() => answer(request));
});

async function answer({ method, argument }: Request): Promise<void> {
  try {
    const ask = ((await task) as Answering)[method];
    if (ask === undefined) throw new Error(`unknown method: ${method}`);
    const answered = await ask(argument as never);
    say(
      { kind: 'answer', answer: answered },
      answered instanceof Uint8Array ? [answered.buffer as ArrayBuffer] : [],
    );
  } catch (error) {
    say({ kind: 'failure', error });
  }
}
