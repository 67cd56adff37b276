import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { OpenApiDocument } from "../../../integration-tests/setup/openapi/document"
import { ROOT } from "../../lib/paths"

/** What `docs/openapi.yaml` says, read once. */
export const API = new OpenApiDocument()

/** Where Medusa has its own routes, a folder for each. */
const MEDUSA_API = path.join(
  path.dirname(
    createRequire(path.join(ROOT, "package.json")).resolve("@medusajs/medusa/package.json"),
  ),
  "dist/api",
)

/**
 * Finds the route that answers a request.
 *
 * @returns its name in docs/openapi.yaml, such as `GET /admin/invitations/{id}`, or nothing for a route that
 *   only Medusa has
 * @throws {Error} where neither has one
 */
export function findOperation(method: string, pathname: string): string | undefined {
  const operation = API.operationAt(method, pathname)
  if (!operation && !isOfMedusa(method, pathname)) {
    throw new Error(`there is no route ${method} ${pathname}`)
  }
  return operation
}

/** Whether Medusa answers it by a route of its own. */
function isOfMedusa(method: string, pathname: string): boolean {
  const folder = pathname
    .split("/")
    .filter(Boolean)
    .reduce<string | undefined>((at, segment) => at && folderFor(at, segment), MEDUSA_API)
  const file = folder && path.join(folder, "route.js")
  return file && existsSync(file)
    ? new RegExp(`^exports\\.${method} = `, "m").test(readFileSync(file, "utf8"))
    : false
}

function folderFor(parent: string, segment: string): string | undefined {
  const folders = readdirSync(parent, { withFileTypes: true }).filter((it) => it.isDirectory())
  const found = folders.find(({ name }) => name === segment) ?? folders.find(isParameter)
  return found && path.join(parent, found.name)
}

function isParameter({ name }: { name: string }): boolean {
  return name.startsWith("[")
}
