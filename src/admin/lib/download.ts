import { type QueryValue, toQueryString } from "./query-string"
import { saveFile } from "./save-file"
import { sdk } from "./sdk"

/**
 * Has the browser download a file from the server, straight to the disk where the session's cookie
 * is enough to be let in. Where a token is needed, the file is read first, which takes memory.
 */
export async function download(
  path: string,
  query: Readonly<Record<string, QueryValue>>,
  name: string,
): Promise<void> {
  const address = `${path}?${toQueryString(query)}`
  if (__AUTH_TYPE__ === "jwt") {
    const answer = await sdk.client.fetch<Response>(address, { headers: { accept: "text/csv" } })
    saveFile(await answer.blob(), name)
    return
  }
  const link = document.createElement("a")
  link.href = `${(__BACKEND_URL__ ?? "").replace(/\/$/, "")}${address}`
  link.download = name
  link.click()
}
