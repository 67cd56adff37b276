import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SmtpNotificationService } from "./service"

export type { SmtpProviderOptions } from "./options"

export default ModuleProvider(Modules.NOTIFICATION, { services: [SmtpNotificationService] })
