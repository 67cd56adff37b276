/** The command line for npm: under `npm run` the very npm that was typed, which need not be on the PATH. */
export function npmCommand(args: string[]): { command: string; args: string[] } {
  const cli = process.env.npm_execpath
  return cli?.endsWith(".js")
    ? { command: process.execPath, args: [cli, ...args] }
    : { command: process.platform === "win32" ? "npm.cmd" : "npm", args }
}
