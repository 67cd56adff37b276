import { model } from "@medusajs/framework/utils"
import { DELIVERY_STATUSES } from "../life/status"

/**
 * One mail to be handed to the notification provider, with its attempts. Rows are the outbox: they
 * are written in the transaction that makes the mail necessary.
 */
export const InvitationDelivery = model
  .define(
    { name: "InvitationDelivery", tableName: "customer_invitation_delivery" },
    {
      /** Also the key that stays the same over all attempts. */
      id: model.id({ prefix: "invtdel" }).primaryKey(),
      invitation_id: model.text(),
      status: model.enum([...DELIVERY_STATUSES]).default("queued"),
      /** How often it was claimed; part of the key that must be new for each attempt. */
      attempt: model.number().default(0),
      /** How often it failed: these are limited, while a server that stopped is not the mail's fault. */
      refusals: model.number().default(0),
      next_attempt_at: model.dateTime(),
      /** The process that holds it while `sending`. */
      lease_id: model.text().nullable(),
      lease_expires_at: model.dateTime().nullable(),
      notification_id: model.text().nullable(),
      last_error: model.text().nullable(),
      /** A process died while the provider may have taken it, so it was sent once more. */
      possible_duplicate: model.boolean().default(false),
      /** The customer who caused it; null for admins. Rolling limits count by it. */
      caused_by: model.text().nullable(),
      batch_id: model.text().nullable(),
      sent_at: model.dateTime().nullable(),
      /** Waits because its recipient got customers' mails enough for now. */
      held: model.boolean().default(false),
      /** Counts as sent and was not: its address is suppressed, and the inviter must not see it. */
      withheld: model.boolean().default(false),
      /** Keyed hash of the address that it went to; the limits of recipients count by it. */
      recipient_hash: model.text().nullable(),
      /** When a process last took it; from then on it may have gone out. */
      claimed_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_delivery_queue",
      on: ["next_attempt_at", "id"],
      where: "status = 'queued' and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_lease",
      on: ["lease_expires_at"],
      where: "status = 'sending' and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_active",
      on: ["invitation_id"],
      unique: true,
      where: "status in ('queued', 'sending') and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_invitation",
      on: ["invitation_id", "created_at"],
      where: null,
    },
    {
      name: "IDX_customer_invitation_delivery_caused_by",
      on: ["caused_by", "created_at"],
      where: "caused_by is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_sent_at",
      on: ["sent_at"],
      where: "sent_at is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_trouble",
      on: ["updated_at"],
      where:
        "status in ('failed', 'unknown', 'queued') and last_error is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_batch",
      // With `sent_at`, so that the progress of a batch is read off the index alone.
      on: ["batch_id", "status", "sent_at"],
      where: "batch_id is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_delivery_recipient",
      on: ["recipient_hash", "claimed_at"],
      where: "recipient_hash is not null and caused_by is not null and deleted_at is null",
    },
  ])
