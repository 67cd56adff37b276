import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"

/** A host's own registration: takes the place of Medusa's and answers in a shape of its own. */
export async function POST(
  req: AuthenticatedMedusaRequest<{ email: string }>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createCustomerAccountWorkflow(req.scope).run({
    input: {
      customerData: req.validatedBody,
      authIdentityId: req.auth_context.auth_identity_id,
    },
  })
  res.status(201).send({ welcome: result.id })
}
