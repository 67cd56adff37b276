import { model } from "@medusajs/framework/utils"
import { DELIVERY_STATUSES, INVITATION_STATUSES, OPEN_STATUSES } from "../life/status"

const open = OPEN_STATUSES.map((status) => `'${status}'`).join(", ")

/**
 * One e-mail address invited to open an account, by one inviter, for one sales channel.
 *
 * Names and addresses beside an id (`inviter_email`, `sales_channel_name`, …) are snapshots, so that
 * an invitation still tells its story when the customer or channel is gone.
 */
export const Invitation = model
  .define(
    { name: "Invitation", tableName: "customer_invitation" },
    {
      id: model.id({ prefix: "invt" }).primaryKey(),
      /** The number people see. */
      display_id: model.autoincrement(),
      /** Null once it was erased, which only ended invitations are. */
      email: model.text().searchable().nullable(),
      /** The address in the form in which addresses are compared. */
      email_normalized: model.text().nullable(),
      status: model.enum([...INVITATION_STATUSES]).default("not_sent"),
      /** State of the newest delivery. */
      delivery_status: model.enum([...DELIVERY_STATUSES]).nullable(),
      message: model.text().nullable(),
      metadata: model.json().nullable(),

      /** The customer who invites; null when an admin invites. */
      inviter_id: model.text().nullable(),
      inviter_email: model.text().searchable().nullable(),
      inviter_name: model.text().searchable().nullable(),
      /** Names of the inviter's groups. */
      inviter_group_name: model.text().nullable(),
      /** The admin user or API key who invites. */
      created_by: model.text().nullable(),

      sales_channel_id: model.text(),
      sales_channel_name: model.text().nullable(),
      customer_group_ids: model.array(),

      /** The account that came out of it. */
      invitee_id: model.text().nullable(),
      invitee_email: model.text().searchable().nullable(),

      /** Inviter (or `admin`) and channel, within which an open address is unique. */
      dedupe_scope: model.text(),
      /** Part of the signed token: raising it kills all older links. */
      token_generation: model.number().default(1),
      expires_at: model.dateTime().nullable(),
      /** When the provider took the first mail; what the reports count by. */
      first_sent_at: model.dateTime().nullable(),
      /** When the provider took the latest mail. */
      sent_at: model.dateTime().nullable(),
      registered_at: model.dateTime().nullable(),
      /** When it was accepted, discarded or expired. */
      ended_at: model.dateTime().nullable(),

      /** When the invitee placed the first order that counts; null: there is none. */
      purchased_at: model.dateTime().nullable(),
      /** At which moment the orders were looked at that say so; an older look changes nothing. */
      orders_seen_at: model.dateTime().nullable(),

      batch_id: model.text().nullable(),

      /** The shop system that it was brought along from, and its number there; null: made here. */
      source: model.text().nullable(),
      source_id: model.text().nullable(),

      /** The registration request that holds it, for seconds. */
      hold_id: model.text().nullable(),
      hold_expires_at: model.dateTime().nullable(),
      /** The auth identity behind the hold, by which a crashed registration is healed. */
      hold_auth_identity_id: model.text().nullable(),
      /** Set when the invitee is in the groups; null after a crash in between, until healed. */
      groups_joined_at: model.dateTime().nullable(),

      /** When its recipient's address, and what was said to them, were erased. */
      erased_at: model.dateTime().nullable(),
      /** When the notification rows of its mails were erased too, for good. */
      notifications_erased_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_open_unique",
      on: ["dedupe_scope", "email_normalized"],
      unique: true,
      where: `status in (${open}) and deleted_at is null`,
    },
    { name: "IDX_customer_invitation_display_id", on: ["display_id"], unique: true },
    // What the list is sorted by. Each ends with the number, which makes the order total, and some with
    // the status, the filter that goes with them most: so pages are found without reading rows.
    { name: "IDX_customer_invitation_created_at", on: ["created_at", "display_id", "status"] },
    { name: "IDX_customer_invitation_sent_at", on: ["sent_at", "display_id", "status"] },
    {
      name: "IDX_customer_invitation_registered_at",
      on: ["registered_at", "display_id", "status"],
    },
    { name: "IDX_customer_invitation_expires_at", on: ["expires_at", "display_id"] },
    { name: "IDX_customer_invitation_email", on: ["email_normalized", "display_id"] },
    { name: "IDX_customer_invitation_inviter_email", on: ["inviter_email", "display_id"] },
    { name: "IDX_customer_invitation_inviter_name", on: ["inviter_name", "display_id"] },
    { name: "IDX_customer_invitation_invitee_email", on: ["invitee_email", "display_id"] },
    { name: "IDX_customer_invitation_status", on: ["status", "display_id"] },
    { name: "IDX_customer_invitation_delivery_status", on: ["delivery_status", "display_id"] },
    {
      name: "IDX_customer_invitation_sales_channel_name",
      on: ["sales_channel_name", "display_id"],
    },
    // What it is filtered by.
    {
      name: "IDX_customer_invitation_sales_channel",
      on: ["sales_channel_id", "display_id", "status"],
    },
    { name: "IDX_customer_invitation_groups", on: ["customer_group_ids"], type: "GIN" },
    {
      name: "IDX_customer_invitation_inviter",
      on: ["inviter_id", "display_id", "status"],
      where: "inviter_id is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_batch",
      on: ["batch_id", "display_id"],
      where: "batch_id is not null and deleted_at is null",
    },
    { name: "IDX_customer_invitation_invitee", on: ["invitee_id"] },
    {
      name: "IDX_customer_invitation_source_unique",
      on: ["source", "source_id"],
      unique: true,
      where: "source is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_reports",
      // All that the reports count by, so that they are read off the index alone; the inviter second,
      // by whose newest mail a name is looked up.
      on: ["first_sent_at", "inviter_id", "status", "sales_channel_id", "purchased_at"],
      where: "first_sent_at is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_hold",
      on: ["hold_expires_at"],
      where: "hold_id is not null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_groups_pending",
      on: ["registered_at"],
      where: "status = 'accepted' and groups_joined_at is null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_retention",
      on: ["ended_at"],
      where: "status in ('discarded', 'expired') and erased_at is null and deleted_at is null",
    },
    {
      name: "IDX_customer_invitation_notifications_pending",
      on: ["id"],
      where: "erased_at is not null and notifications_erased_at is null and deleted_at is null",
    },
  ])
