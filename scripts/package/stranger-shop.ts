import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { startChild, runChild, type Child } from "../lib/child"
import { Failure } from "../lib/failure"
import type { Lifecycle } from "../lib/lifecycle"
import { tailOf } from "../lib/log-tail"
import { npmCommand } from "../lib/npm-cli"
import { quietEnv } from "../lib/quiet-env"

/** Which release of Medusa a stranger's shop has. */
const MEDUSA = "2.21.2"

/** As Medusa's own starter has it. */
const MANIFEST = {
  name: "a-strangers-shop",
  version: "0.0.0",
  private: true,
  dependencies: {
    "@medusajs/admin-sdk": MEDUSA,
    "@medusajs/cli": MEDUSA,
    "@medusajs/framework": MEDUSA,
    "@medusajs/medusa": MEDUSA,
  },
  devDependencies: {
    "@swc/core": "^1.7.28",
    "@types/node": "^20.12.11",
    "@types/react": "^18.3.2",
    "@types/react-dom": "^18.2.25",
    react: "^18.3.1",
    "react-dom": "^18.3.1",
    "ts-node": "^10.9.2",
    typescript: "^5.6.2",
    vite: "^7.0.0",
  },
}

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    strict: true,
    skipLibCheck: true,
    outDir: ".medusa/server",
    rootDir: "./",
  },
  include: ["**/*"],
  exclude: ["node_modules", ".medusa"],
}

/** A bare Medusa shop outside the checkout, with nothing but what npm installs. */
export class StrangerShop {
  constructor(
    private readonly life: Lifecycle,
    private readonly folder: string,
    private readonly env: Record<string, string>,
  ) {
    mkdirSync(folder, { recursive: true })
    this.write("package.json", JSON.stringify(MANIFEST, null, 2))
    this.write("tsconfig.json", JSON.stringify(TSCONFIG, null, 2))
  }

  /** Everything that its commands have printed. */
  get logFile(): string {
    return path.join(this.folder, "shop.log")
  }

  /** Writes its medusa-config.ts. */
  configure(config: string): void {
    this.write("medusa-config.ts", config)
  }

  /** Installs what its package.json names, and these packages. */
  async install(...packages: string[]): Promise<void> {
    const quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]
    await this.run(`npm install`, npmCommand(["install", ...packages, ...quiet]), this.folder)
  }

  /** Runs a command of Medusa's to its end. */
  async medusa(...words: string[]): Promise<void> {
    await this.run(`medusa ${words[0]}`, this.command(words), this.folder)
  }

  /** Runs a small ES module in the shop. */
  async node(source: string): Promise<void> {
    const args = ["--input-type=module", "--eval", source]
    await this.run("script", { command: process.execPath, args }, this.folder)
  }

  /**
   * Starts it for production, from what was built, and waits until it is well.
   *
   * @param more environment of this process alone
   */
  async start(port: number, more: Record<string, string> = {}): Promise<Child> {
    const server = await startChild(this.life, {
      name: "shop",
      ...this.command(["start", "--host", "127.0.0.1", "--port", String(port)]),
      cwd: path.join(this.folder, ".medusa/server"),
      env: quietEnv({ ...this.env, ...more, NODE_ENV: "production" }),
      logFile: this.logFile,
    })
    while (!(await fetch(`http://localhost:${port}/health`).catch(() => undefined))?.ok) {
      if (!server.isRunning()) {
        throw new Failure(`The shop did not start:\n${tailOf(this.logFile)}`)
      }
      await sleep(100)
    }
    return server
  }

  private write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text)
  }

  private command(words: string[]) {
    const cli = path.join(this.folder, "node_modules/@medusajs/cli/cli.js")
    return { command: process.execPath, args: [cli, ...words] }
  }

  private async run(
    name: string,
    command: { command: string; args: string[] },
    cwd: string,
  ): Promise<void> {
    const env = quietEnv(this.env)
    await runChild(this.life, { name, ...command, cwd, env, logFile: this.logFile })
  }
}
