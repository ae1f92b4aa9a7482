import { parentPort, workerData } from 'node:worker_threads';
import { Backend, type BackendOptions } from './backend';
import { ServerFailure } from './session';

/** What the thread is for: to make an empty database with its extensions, or to serve one. */
export interface Assignment extends BackendOptions {
  readonly task: 'create' | 'serve';
}

/** What is asked of the thread: to execute messages of the PostgreSQL protocol, or to close the database. */
export type Request = Uint8Array | 'close';

/** Its answer: 'done' for its start and its end, else what the server says, or why there is no server any more. */
export type Reply = Uint8Array<ArrayBuffer> | 'done' | Failure;

/** Why the server is no more. */
export interface Failure {
  readonly sqlState: string;
  readonly message: string;
}

/** An overlay of a polygon that crosses itself, which GEOS refuses with a C++ exception. */
const mustRaise = `select st_intersection('POLYGON((0 0,2 2,2 0,0 2,0 0))'::geometry, 'POLYGON((0 0,1 0,1 1,0 1,0 0))'::geometry)`;

/** Makes the database; the templates of others, that it never makes, would be two thirds of its files. */
const making = [
  'create extension postgis',
  'create extension btree_gist',
  `update pg_database set datistemplate = false`,
  'drop database template0',
  'drop database template1',
];

const port = parentPort;
if (!port) throw new Error('This module runs in a thread.');
const assignment = workerData as Assignment;
const backend = await Backend.start(assignment, giveUp).catch(giveUp);

await (assignment.task === 'create' ? createDatabase() : checkErrorsAreRaised());
// One request at a time, in the order of arrival.
let queue = Promise.resolve();
port.on('message', (request: Request) => {
  queue = queue.then(() => answer(request));
});
reply('done');

async function createDatabase(): Promise<void> {
  for (const statement of making) {
    const error = await backend.run(statement);
    if (error) throw new Error(`The database cannot be created: ${statement}: ${error}`);
  }
}

async function checkErrorsAreRaised(): Promise<void> {
  const raised = await backend.run(mustRaise);
  if (!raised?.includes('TopologyException'))
    throw new Error(
      `An overlay of an invalid geometry must raise an error (${raised ?? 'none'}): PGlite or PostGIS has changed.`,
    );
}

async function answer(request: Request): Promise<void> {
  if (request === 'close') {
    await backend.close();
    reply('done');
    return;
  }
  reply(
    new Uint8Array(await backend.execute(Buffer.from(request.buffer, request.byteOffset, request.length))),
  );
  await backend.checkpointIfDue();
}

/** Says why, then ends the thread whatever it is in the middle of. */
function giveUp(error: unknown): never {
  if (error instanceof ServerFailure) reply({ sqlState: error.sqlState, message: error.message });
  else throw error;
  process.exit(1);
}

function reply(said: Reply): void {
  port?.postMessage(said, said instanceof Uint8Array ? [said.buffer] : []);
}
