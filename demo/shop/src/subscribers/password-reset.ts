import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"

interface PasswordReset {
  entity_id: string
  actor_type: string
  token: string
}

/** Mails customers the link by which they choose a new password. */
export default async function sendPasswordReset({
  event: { data },
  container,
}: SubscriberArgs<PasswordReset>): Promise<void> {
  if (data.actor_type !== "customer") {
    return
  }
  const storefrontUrl = process.env.STOREFRONT_URL ?? "http://localhost:8000"
  const link = `${storefrontUrl}/reset-password?${new URLSearchParams({ token: data.token })}`
  const sentence =
    "Choose a new password for your account here, within the next quarter of an hour:"
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: data.entity_id,
    channel: "email",
    template: "password-reset",
    // As content, which Medusa does not store: the link is as good as the password.
    content: {
      subject: "Choose a new password",
      text: `${sentence}\n\n${link}\n`,
      html: `<p>${sentence}</p><p><a href="${link}">Choose a new password</a></p>`,
    },
  })
}

export const config: SubscriberConfig = { event: "auth.password_reset" }
