import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { eraseAddressWorkflow } from "../../../../workflows"
import type { AdminEraseAddressBody } from "../validators"

/** Forgets one address: `{ erased }`, of how much. 400 while one of its invitations is being accepted. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminEraseAddressBody>,
  res: MedusaResponse,
): Promise<void> {
  const { email } = req.validatedBody
  const { result } = await eraseAddressWorkflow(req.scope).run({ input: { email } })
  const { held, ...erased } = result
  if (held) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "An invitation to this address is being accepted right now. Everything else was erased; try again in a minute.",
    )
  }
  res.json({ erased })
}
