import { readFileSync } from "node:fs"
import path from "node:path"

/**
 * The picture of a product, as an address that holds the drawing itself: it shows in the admin and in
 * the storefront, on whatever ports they run.
 */
export function pictureOf(handle: string): string {
  const drawing = readFileSync(path.join(__dirname, "images", `${handle}.svg`), "utf8")
  return `data:image/svg+xml,${encodeURIComponent(drawing.replace(/\s*\n\s*/g, " ").trim())}`
}
