import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** As Medusa's own Notification Module reads its part of the configuration. */
const NotificationModule = z.object({
  options: z.object({
    providers: z.array(
      z.object({ options: z.object({ channels: z.array(z.string()).optional() }).optional() }),
    ),
    cloud: z
      .object({
        api_key: z.string().min(1),
        endpoint: z.string().min(1),
        environment_handle: z.string().optional(),
        sandbox_handle: z.string().optional(),
      })
      .refine((cloud) => cloud.environment_handle || cloud.sandbox_handle)
      .optional()
      .catch(undefined),
  }),
})

/**
 * Whether the shop has a provider for the notification channel `email`, so that mails can leave at
 * all. Read from the configuration, since Medusa keeps its list of providers to itself. A notification
 * module that is set up in another way than Medusa's own is believed to send mails.
 */
export function hasEmailProvider(container: MedusaContainer): boolean {
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const configured = modules?.[Modules.NOTIFICATION]
  const { data: notification } = NotificationModule.safeParse(configured)
  if (!notification) {
    return configured !== false
  }
  const { providers, cloud } = notification.options
  return (
    cloud !== undefined || providers.some(({ options }) => options?.channels?.includes("email"))
  )
}
