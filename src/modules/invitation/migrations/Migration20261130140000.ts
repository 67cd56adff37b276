import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Invitees are found by their addresses in whichever letters their accounts have them. */
export class Migration20261130140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_customer_invitation_invitee_email_lower" on "customer_invitation" (lower("invitee_email"), "display_id") where invitee_email is not null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_customer_invitation_invitee_email_lower";`)
  }
}
