import { clearLine, cursorTo } from "node:readline"
import type { Writable } from "node:stream"
import { count } from "./table"

/** Where people read what happens: a terminal, or a file or pipe. */
export type Screen = Writable & { isTTY?: boolean }

const WIDTH = 30

/**
 * A bar that grows in one line of a terminal, with lines of text above it. In a file or pipe it is a
 * line for each tenth.
 */
export class Progress {
  private done = 0
  private tenth = 0

  /** @param total - how many there are, as far as is known. */
  constructor(
    private readonly screen: Screen,
    private readonly total: number,
  ) {
    this.draw()
  }

  /** So many more are done. */
  advance(by: number): void {
    this.done += by
    this.draw()
  }

  /** Prints a line above the bar. */
  say(line: string): void {
    this.clear()
    this.screen.write(`${line}\n`)
    this.draw()
  }

  /** The bar is not needed any more. */
  end(): void {
    this.clear()
  }

  private draw(): void {
    const share = this.total > 0 ? Math.min(1, this.done / this.total) : 1
    const figures = `${Math.floor(share * 100)} %, ${count(this.done)} of ${count(this.total)}`
    if (this.screen.isTTY) {
      const filled = Math.round(share * WIDTH)
      this.clear()
      this.screen.write(`  ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${figures}`)
    } else if (Math.floor(share * 10) > this.tenth) {
      this.tenth = Math.floor(share * 10)
      this.screen.write(`  ${figures}\n`)
    }
  }

  private clear(): void {
    if (this.screen.isTTY) {
      clearLine(this.screen, 0)
      cursorTo(this.screen, 0)
    }
  }
}
