import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261201105909 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "customer_invitation_invalid_entries" ("id" text not null, "customer_id" text not null, "count" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_invalid_entries_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_invalid_entries_deleted_at" ON "customer_invitation_invalid_entries" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_invalid_entries_customer" ON "customer_invitation_invalid_entries" ("customer_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_invalid_entries_created_at" ON "customer_invitation_invalid_entries" ("created_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_invitation_invalid_entries" cascade;`)
  }
}
