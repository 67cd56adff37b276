/** What is quicker than this tells nothing: the clock and the collector of garbage weigh more. */
const TELLING_MS = 10

/** How much longer four times as much may take. Linear is 4, quadratic 16. */
const MAX_GROWTH = 9

/** How much longer than plain words of the same size a short text may take. */
const MAX_DEARER = 200

/** What is short: of long texts, those of many cells or words take longer than one long word, as they may. */
const SHORT = 1_000

/** A bad look may be the machine's fault; a fifth one is not. */
const LOOKS = 5

/** What a function does to texts of a size, as ratios, which do not depend on the machine. */
export interface Growth {
  isBounded: boolean
  /** Milliseconds for a quarter of the text, for all of it, and for as many plain words. */
  ms: { quarter: number; whole: number; plain: number }
}

/**
 * Compares how long a function takes for a text with the same kind of text at a quarter of its size, and
 * with plain words. The first finds what grows with the square; the second what is dear from the start,
 * as behind a bound that is small.
 *
 * @param textOf makes the text of a size
 */
export function measureGrowth(
  look: (text: string) => unknown,
  textOf: (size: number) => string,
  size: number,
): Growth {
  const texts = {
    quarter: textOf(Math.floor(size / 4)),
    whole: textOf(size),
    plain: "come and see ".repeat(Math.ceil(size / 13)).slice(0, size),
  }
  let ms: Growth["ms"] = { quarter: 0, whole: 0, plain: 0 }
  for (let again = 0; again < LOOKS; again += 1) {
    ms = {
      quarter: quickest(look, texts.quarter),
      whole: quickest(look, texts.whole),
      plain: quickest(look, texts.plain),
    }
    const { whole, quarter, plain } = ms
    const isDear = size <= SHORT && whole > MAX_DEARER * plain
    if (whole < TELLING_MS || (whole < MAX_GROWTH * quarter && !isDear)) {
      return { isBounded: true, ms }
    }
  }
  return { isBounded: false, ms }
}

/** The best of a few tries, which is the one that the machine disturbed least. */
function quickest(look: (text: string) => unknown, text: string): number {
  let best = Infinity
  for (let again = 0; again < 5; again += 1) {
    const start = performance.now()
    look(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}
