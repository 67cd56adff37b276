import type { ModuleProviderExports } from "@medusajs/framework/types"
import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SmtpNotificationService } from "./service"

export type { SmtpProviderOptions } from "./options"

// Named, so that the declaration leads to a package that shops have.
const provider: ModuleProviderExports = ModuleProvider(Modules.NOTIFICATION, {
  services: [SmtpNotificationService],
})

export default provider
