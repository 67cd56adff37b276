import { findExecutable } from "./executables"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

/** The system's Chromium: the one that CHROMIUM_PATH names, or the first on the PATH. */
export function findChromium(): string | undefined {
  return findExecutable("CHROMIUM_PATH", NAMES)
}
