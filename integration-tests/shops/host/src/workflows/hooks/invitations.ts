import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  createInvitationsWorkflow,
  dispatchInvitationsWorkflow,
  invitationAcceptedWorkflow,
} from "medusa-plugin-invitations/workflows"

/** What a host may do on the plugin's hooks. The messages of invitations steer it, for the tests. */
createInvitationsWorkflow.hooks.validate(({ input }) => {
  if (input.emails.some((email) => email.endsWith("@blocked.example.com"))) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "We invite nobody from there.")
  }
})

dispatchInvitationsWorkflow.hooks.beforeSend(async ({ deliveries }, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "invitation",
    fields: ["id", "message"],
    filters: { id: deliveries.map(({ invitation_id }) => invitation_id) },
  })
  const held = new Set(data.filter(({ message }) => message === "hold me").map(({ id }) => id))
  const skip = deliveries.filter(({ invitation_id }) => held.has(invitation_id))
  return new StepResponse({ skip: skip.map(({ id }) => id) })
})

invitationAcceptedWorkflow.hooks.invitationAccepted(() => {
  throw new Error("the host's own code has a bug")
})
