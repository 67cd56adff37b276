import { gridPath } from "./grid-path"

/** The address of the list of batches, or of the page of one. */
export function batchPath(id?: string): string {
  const list = `${gridPath()}/batches`
  return id === undefined ? list : `${list}/${encodeURIComponent(id)}`
}
