import type { Logger, NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"
import { describeSmtpFailure } from "./failure"
import { assertHeaderValue, readHeaders, readHeaderText } from "./headers"
import { messageIdOf } from "./message-id"
import { assertSmtpOptions, type SmtpProviderOptions } from "./options"

interface InjectedDependencies {
  logger: Logger
}

/**
 * Sends notifications by SMTP. It sends the finished `content` of a notification and knows no
 * templates. Out of `provider_data` it takes `headers` (an object of names and values), `reply_to`
 * and `message_id` (a stable key that becomes the Message-ID).
 */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static override identifier = "smtp"

  private readonly transport: Transporter

  constructor(
    _dependencies: InjectedDependencies,
    private readonly options: SmtpProviderOptions,
  ) {
    super()
    const { host, port, secure = false, auth, pool = true, maxConnections = 5 } = options
    this.transport = createTransport({ host, port, secure, auth, pool, maxConnections })
  }

  static override validateOptions(options: Record<string, unknown>): void {
    assertSmtpOptions(options)
  }

  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO,
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const { to, content, attachments, provider_data: extra } = notification
    if (!content?.subject || !(content.html || content.text)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "SMTP notification provider: a notification needs content with a subject and html or text.",
      )
    }
    const from = notification.from?.trim() || this.options.from
    assertHeaderValue("from", from)
    assertHeaderValue("to", to)
    assertHeaderValue("subject", content.subject)
    const messageKey = readHeaderText("message_id", extra?.message_id)
    const mail = {
      to,
      from,
      subject: content.subject,
      html: content.html,
      text: content.text,
      replyTo: readHeaderText("reply_to", extra?.reply_to),
      messageId: messageKey ? messageIdOf(messageKey, from) : undefined,
      headers: readHeaders(extra?.headers),
      attachments: attachments?.map((file) => ({
        filename: file.filename,
        content: Buffer.from(file.content, "base64"),
        contentType: file.content_type,
        contentDisposition: file.disposition === "inline" ? ("inline" as const) : undefined,
        cid: file.id,
      })),
    }
    try {
      const { messageId } = await this.transport.sendMail(mail)
      return { id: messageId }
    } catch (error) {
      throw describeSmtpFailure(error)
    }
  }

  /** Ends the connections that the pool keeps. */
  close(): void {
    this.transport.close()
  }
}
