import type { Extension, PGliteInterface } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';

/** SQLSTATE XX000 in PostgreSQL's packed form. */
const internalError = 2600;
/** The severity ERROR in PostgreSQL's elog.h. */
const errorLevel = 21;
const longestMessage = 500;
/** What WebAssembly throws when the engine itself fails; SQL errors are thrown otherwise. */
const traps: ReadonlySet<string> = new Set(['RuntimeError', 'RangeError']);

/**
 * What the wrapper uses of the emscripten module of PGlite; exact versions are pinned because it is internal.
 */
interface PgliteModule {
  readonly HEAPU32: Uint32Array;
  readonly ___stack_pointer: { value: number };
  _PostgresMainLoopOnce: () => void;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _pstrdup(text: number): number;
  _errstart(level: number, domain: number): number;
  _errcode(code: number): number;
  _errmsg_internal(format: number, values: number): number;
  _errfinish(file: number, line: number, routine: number): void;
  stringToNewUTF8(text: string): number;
  UTF8ToString(pointer: number): string;
}

interface EmscriptenOptions {
  instantiateWasm(imports: { env: Record<string, unknown> }, done: unknown): unknown;
}

/**
 * PostGIS for PGlite with two of its faults mended, without touching the package: a C++ exception of GEOS or
 * PROJ becomes a PostgreSQL ERROR (SQLSTATE XX000) at the place where it is thrown, where it would otherwise
 * vanish together with the row; and the stack pointer is put back after every SQL error, where some 1,600
 * errors would otherwise exhaust the stack.
 *
 * @param bundle archive of the extension (tar.gz), see `slimBundle`
 * @param onTrap called when the engine itself has failed (not a SQL error): it must not be used any more
 * @returns the extension to give to `PGlite.create`
 */
export function safePostgis(bundle: URL, onTrap: (error: Error) => void): Extension {
  return {
    name: postgis.name,
    setup: async (pg: PGliteInterface, options: EmscriptenOptions) => {
      const setup = await postgis.setup(pg, options);
      const emscripten = (setup.emscriptenOpts ?? options) as EmscriptenOptions;
      const moduleOf = (): PgliteModule => (pg as unknown as { Module: PgliteModule }).Module;
      const instantiate = emscripten.instantiateWasm.bind(emscripten);
      emscripten.instantiateWasm = (imports, done) => {
        imports.env['__cxa_throw'] = raiseAsSqlError(moduleOf);
        return instantiate(imports, done);
      };
      return {
        ...setup,
        emscriptenOpts: emscripten,
        bundlePath: bundle,
        init: () => {
          restoreStackAfterErrors(moduleOf(), onTrap);
          return Promise.resolve();
        },
      };
    },
  };
}

function raiseAsSqlError(moduleOf: () => PgliteModule): (exception: number) => never {
  let format = 0;
  let values = 0;
  return (exception) => {
    const module = moduleOf();
    if (format === 0) {
      format = module.stringToNewUTF8('%s');
      values = module._malloc(16);
    }
    const reason = reasonOf(module, exception);
    const text = module.stringToNewUTF8(`GEOS/PROJ: ${reason.slice(0, longestMessage)}`);
    // The copy lives in PostgreSQL's error context and goes with it.
    module.HEAPU32[values >> 2] = module._pstrdup(text);
    module._free(text);
    if (module._errstart(errorLevel, 0) !== 0) {
      module._errcode(internalError);
      module._errmsg_internal(format, values);
      module._errfinish(0, 0, 0);
    }
    throw new Error(reason);
  };
}

/**
 * The text of a std::exception, whose message pointer follows its virtual table; exceptions of other types
 * have none.
 */
function reasonOf(module: PgliteModule, exception: number): string {
  try {
    return module.UTF8ToString(module.HEAPU32[(exception >> 2) + 1] ?? 0) || 'C++ exception';
  } catch {
    return 'C++ exception';
  }
}

function restoreStackAfterErrors(module: PgliteModule, onTrap: (error: Error) => void): void {
  const once = module._PostgresMainLoopOnce;
  const stack = module.___stack_pointer;
  module._PostgresMainLoopOnce = () => {
    const before = stack.value;
    try {
      once();
    } catch (error) {
      stack.value = before;
      if (error instanceof Error && traps.has(error.name)) onTrap(error);
      throw error;
    }
  };
}
