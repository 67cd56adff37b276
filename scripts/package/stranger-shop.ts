import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { startChild, runChild, type Child } from "../lib/child"
import { Failure } from "../lib/failure"
import type { Lifecycle } from "../lib/lifecycle"
import { npmCommand } from "../lib/npm-cli"
import { ROOT } from "../lib/paths"
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

/** What the README leaves to the shop. */
const PLACEHOLDER = "  // projectConfig and everything else of yours\n"

const PROJECT_CONFIG = `  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, sslmode: "disable" },
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: process.env.ADMIN_URL ?? "",
      authCors: process.env.ADMIN_URL ?? "",
      jwtSecret: "a-secret-of-a-shop-that-nobody-visits",
      cookieSecret: "a-secret-of-a-shop-that-nobody-visits",
    },
  },
`

/** A bare Medusa shop outside the checkout, with nothing but what npm installs. */
export class StrangerShop {
  constructor(
    private readonly life: Lifecycle,
    private readonly folder: string,
    private readonly env: Record<string, string>,
  ) {
    mkdirSync(folder, { recursive: true })
    const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
    write("package.json", JSON.stringify(MANIFEST, null, 2))
    write("tsconfig.json", JSON.stringify(TSCONFIG, null, 2))
    write("medusa-config.ts", configOfReadme())
  }

  /** Everything that its commands have printed. */
  get logFile(): string {
    return path.join(this.folder, "shop.log")
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

  /** Starts it for production, from what was built. */
  async start(port: number): Promise<Child> {
    return await startChild(this.life, {
      name: "shop",
      ...this.command(["start", "--host", "127.0.0.1", "--port", String(port)]),
      cwd: path.join(this.folder, ".medusa/server"),
      env: quietEnv({ ...this.env, NODE_ENV: "production" }),
      logFile: this.logFile,
    })
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

/** The configuration that the README shows, with what it leaves to the shop. */
function configOfReadme(): string {
  const readme = readFileSync(path.join(ROOT, "README.md"), "utf8")
  const samples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text)
  const config = samples.find(
    (text) => text.includes("defineConfig(") && text.includes(PLACEHOLDER),
  )
  if (!config) {
    throw new Failure("The README shows no medusa-config.ts any more.")
  }
  // The mail server of the test wants no log-in.
  return config.replace(PLACEHOLDER, PROJECT_CONFIG).replace(/^.*auth: \{ user:.*\n/m, "")
}
