import { startChild, type Child } from "../child"
import type { Lifecycle } from "../lifecycle"
import { medusaCommand } from "../medusa-cli"
import { SHOP } from "../paths"
import { quietEnv } from "../quiet-env"
import { shopEnv, type ShopSettings } from "./settings"

/** A command of Medusa's to run in the shop. */
export interface ShopCommand extends ShopSettings {
  /** Its name, and what is typed behind it. */
  command: readonly [name: string, ...words: string[]]
  /** Environment beside that of the shop. */
  env?: Record<string, string>
  /** Takes what it prints. */
  logFile: string
}

/** Starts a command of Medusa's in the shop, such as `exec` with a script. */
export async function startInShop(life: Lifecycle, options: ShopCommand): Promise<Child> {
  const { command, env = {}, logFile } = options
  return await startChild(life, {
    name: `medusa ${command[0]}`,
    ...medusaCommand([...command]),
    cwd: SHOP,
    env: quietEnv({ ...shopEnv(options), ...env, DISABLE_MEDUSA_ADMIN: "true" }),
    logFile,
  })
}
