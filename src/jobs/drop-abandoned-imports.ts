import type { MedusaContainer } from "@medusajs/framework/types"
import { dropAbandonedImportsWorkflow } from "../workflows/batch/drop-abandoned-imports"

/** Clears away files that were never handed in whole, since the process died meanwhile. */
export default async function dropAbandonedImportsJob(container: MedusaContainer) {
  await dropAbandonedImportsWorkflow(container).run()
}

export const config = {
  name: "invitations-drop-abandoned-imports",
  schedule: "17 * * * *",
}
