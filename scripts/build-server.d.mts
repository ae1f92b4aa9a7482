/** The path, from the root of the project, of the file where the server or a command starts, built from the present sources. */
export function builtServer(entry?: string): Promise<string>;

/** Builds entries (name of the built file: source) into a new folder, which must stand right in dist/server; run from the root. */
export function buildEntries(folder: string, entries: Readonly<Record<string, string>>): Promise<void>;
