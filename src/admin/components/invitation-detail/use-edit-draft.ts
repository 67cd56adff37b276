import type { FetchError } from "@medusajs/js-sdk"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { parseEmailAddress } from "../../../modules/invitation/browser"
import type { AdminInvitation, EditInvitationPayload } from "../../types/invitation"

/** What is being corrected, and what would be sent. */
export function useEditDraft(invitation: AdminInvitation, refusal: FetchError | null) {
  const { t } = useTranslation("invitations")
  const [before] = useState({ email: invitation.email ?? "", message: invitation.message ?? "" })
  const [draft, setDraft] = useState(before)
  const email = draft.email.trim()
  const message = draft.message.trim()
  const emailChanged = email !== before.email
  const messageChanged = message !== before.message
  const isAddress = parseEmailAddress(email) !== null

  // The server begins its sentence with the field that it is about.
  const refusalOf = (field: string) =>
    refusal?.message.startsWith(`${field}: `) ? refusal.message.slice(field.length + 2) : undefined
  const emailFault = emailChanged && !isAddress ? t("edit.notAnAddress") : refusalOf("email")
  const messageFault = refusalOf("message")

  const payload: EditInvitationPayload = {
    ...(emailChanged ? { email } : {}),
    ...(messageChanged ? { message: message || null } : {}),
  }
  return {
    draft,
    payload,
    faults: {
      email: emailFault,
      message: messageFault,
      form: emailFault || messageFault ? undefined : refusal?.message,
    },
    isDirty: emailChanged || messageChanged,
    canSave: (emailChanged || messageChanged) && isAddress,
    change: (changed: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...changed })),
  }
}
