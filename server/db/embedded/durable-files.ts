import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Init = NodeFS['init'];
type EmscriptenOptions = Parameters<Init>[1];

/** The part of emscripten's NODEFS that is completed here; internal to PGlite, hence the exact pin. */
interface FileStream {
  /** Descriptor in Node; none for a directory. */
  readonly nfd?: number;
  readonly node: unknown;
  readonly path: string;
}
interface NodeFileSystem {
  realPath(node: unknown): string;
  stream_ops: {
    fsync?: (stream: FileStream) => number;
    write: (
      stream: FileStream,
      bytes: Uint8Array,
      offset: number,
      length: number,
      position: number,
    ) => number;
  };
}
interface WithFileSystems {
  readonly FS: { readonly filesystems: { readonly NODEFS: NodeFileSystem } };
}

/**
 * The data folder of PGlite on the disk, with the fsync that emscripten leaves out: when PostgreSQL asks for
 * a file or a folder to be on the disk (at commit, at a checkpoint), it is. Also counts what is written to
 * the write-ahead log.
 */
export class DurableFiles extends NodeFS {
  readonly #report: (line: string) => void;

  /** Bytes written to the write-ahead log since the start or since `forgetWal`. */
  walBytes = 0;

  /**
   * Mounts a folder that exists.
   *
   * @param folder of the data
   * @param report receives the lines that the server writes to its log
   */
  constructor(folder: string, report: (line: string) => void) {
    super(folder);
    this.#report = report;
  }

  /** Starts counting the write-ahead log from zero, after a checkpoint. */
  forgetWal(): void {
    this.walBytes = 0;
  }

  /**
   * Called by PGlite before the engine starts.
   *
   * @returns the options of the engine, with the mount of the data folder and the durable operations
   */
  override async init(...[pg, options]: Parameters<Init>): Promise<{ emscriptenOpts: EmscriptenOptions }> {
    const { emscriptenOpts } = await super.init(pg, options);
    const complete = (module: unknown): void => {
      this.complete((module as WithFileSystems).FS.filesystems.NODEFS);
    };
    const preRun = [...(emscriptenOpts.preRun ?? []), complete];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, printErr: this.#report } };
  }

  private complete(nodefs: NodeFileSystem): void {
    const { write } = nodefs.stream_ops;
    nodefs.stream_ops.write = (stream, bytes, offset, length, position) => {
      if (stream.path.includes('/pg_wal/')) this.walBytes += length;
      return write(stream, bytes, offset, length, position);
    };
    nodefs.stream_ops.fsync = (stream) => {
      if (stream.nfd === undefined) syncFolder(nodefs.realPath(stream.node));
      else fsyncSync(stream.nfd);
      return 0;
    };
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
