/** The path, from the root of the project, of the file that starts the server, built from the present sources. */
export function builtServer(): Promise<string>;
