/** The path, from the root of the project, of the file where the server or a command starts, built from the present sources. */
export function builtServer(entry?: string): Promise<string>;
