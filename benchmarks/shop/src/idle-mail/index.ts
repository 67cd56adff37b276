import type { NotificationTypes } from "@medusajs/framework/types"
import {
  AbstractNotificationProviderService,
  ModuleProvider,
  Modules,
} from "@medusajs/framework/utils"
import { handOver } from "./listener"

/** Takes every mail and does nothing with it. */
class IdleMailService extends AbstractNotificationProviderService {
  static override identifier = "idle-mail"

  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    handOver(notification)
    return {}
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [IdleMailService] })
