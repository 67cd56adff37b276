import { dumpDatabase } from "./dump-database"
import type { ShopContext } from "./shop-runner"

/** Finds where something still stands in a shop. */
export function tracesIn(shop: ShopContext) {
  /** Rows of the database, but for the tables left out, and lines of the log that hold the text. */
  return async (text: string, but: readonly string[] = []): Promise<string[]> => {
    const lines = (await dumpDatabase(shop.databaseUrl)).filter(
      (line) => !but.includes(line.slice(0, line.indexOf(" "))),
    )
    return [...lines, ...shop.readServerLog().split("\n")].filter((line) =>
      line.toLowerCase().includes(text),
    )
  }
}
