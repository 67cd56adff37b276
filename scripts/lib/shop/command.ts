import { startChild, type Child } from "../child"
import type { Lifecycle } from "../lifecycle"
import { medusaCommand } from "../medusa-cli"
import { SHOP } from "../paths"
import { quietEnv } from "../quiet-env"
import { shopEnv, type ShopSettings } from "./settings"

/** A script to run in the shop. */
export interface ShopScript extends ShopSettings {
  /** Its file, and what is typed behind it. */
  command: readonly [file: string, ...words: string[]]
  /** Environment beside that of the shop. */
  env?: Record<string, string>
  /** Takes what it prints. */
  logFile: string
}

/** Starts `medusa exec` with a script in the shop. */
export async function execInShop(life: Lifecycle, script: ShopScript): Promise<Child> {
  const { command, env = {}, logFile } = script
  return await startChild(life, {
    name: "script of the shop",
    ...medusaCommand(["exec", ...command]),
    cwd: SHOP,
    env: quietEnv({ ...shopEnv(script), ...env, DISABLE_MEDUSA_ADMIN: "true" }),
    logFile,
  })
}
