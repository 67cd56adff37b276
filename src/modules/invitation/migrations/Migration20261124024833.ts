import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124024833 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "customer_invitation_setting" drop constraint if exists "customer_invitation_setting_unique";`,
    )
    this.addSql(
      `alter table if exists "customer_invitation" drop constraint if exists "customer_invitation_open_unique";`,
    )
    this.addSql(
      `create table if not exists "customer_invitation" ("id" text not null, "display_id" serial, "email" text null, "email_normalized" text null, "status" text check ("status" in ('not_sent', 'sent', 'accepted', 'discarded', 'expired')) not null default 'not_sent', "delivery_status" text check ("delivery_status" in ('queued', 'sending', 'sent', 'failed', 'unknown', 'dropped')) null, "message" text null, "metadata" jsonb null, "inviter_id" text null, "inviter_email" text null, "inviter_name" text null, "inviter_group_name" text null, "created_by" text null, "sales_channel_id" text not null, "sales_channel_name" text null, "customer_group_ids" text[] not null, "invitee_id" text null, "invitee_email" text null, "dedupe_scope" text not null, "token_generation" integer not null default 1, "expires_at" timestamptz null, "first_sent_at" timestamptz null, "sent_at" timestamptz null, "registered_at" timestamptz null, "ended_at" timestamptz null, "purchased_at" timestamptz null, "orders_seen_at" timestamptz null, "batch_id" text null, "source" text null, "source_id" text null, "hold_id" text null, "hold_expires_at" timestamptz null, "hold_auth_identity_id" text null, "groups_joined_at" timestamptz null, "erased_at" timestamptz null, "notifications_erased_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_deleted_at" ON "customer_invitation" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_open_unique" ON "customer_invitation" ("dedupe_scope", "email_normalized") WHERE status in ('not_sent', 'sent') and deleted_at is null;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_display_id" ON "customer_invitation" ("display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_created_at" ON "customer_invitation" ("created_at", "display_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_sent_at" ON "customer_invitation" ("sent_at", "display_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_registered_at" ON "customer_invitation" ("registered_at", "display_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_expires_at" ON "customer_invitation" ("expires_at", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_email" ON "customer_invitation" ("email_normalized", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_inviter_email" ON "customer_invitation" ("inviter_email", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_inviter_name" ON "customer_invitation" ("inviter_name", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_invitee_email" ON "customer_invitation" ("invitee_email", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_status" ON "customer_invitation" ("status", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_status" ON "customer_invitation" ("delivery_status", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_sales_channel_name" ON "customer_invitation" ("sales_channel_name", "display_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_sales_channel" ON "customer_invitation" ("sales_channel_id", "display_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_groups" ON "customer_invitation" USING GIN ("customer_group_ids") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_inviter" ON "customer_invitation" ("inviter_id", "display_id", "status") WHERE inviter_id is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_batch" ON "customer_invitation" ("batch_id", "display_id") WHERE batch_id is not null and deleted_at is null;`,
    )
    // Words within addresses and names. The extension is part of every Postgres, but some servers do not
    // have it or let nobody create it; the search is then slower, and nothing else.
    this.addSql(
      `do $$ begin
        create extension if not exists pg_trgm;
        create index if not exists "IDX_customer_invitation_search" on "customer_invitation"
          using gin ((coalesce(email, '') || ' ' || coalesce(inviter_email, '') || ' ' ||
            coalesce(inviter_name, '') || ' ' || coalesce(invitee_email, '')) gin_trgm_ops)
          where deleted_at is null;
      exception when insufficient_privilege or undefined_file or undefined_object
        or feature_not_supported or invalid_schema_name then
        raise warning 'medusa-plugin-invitations: no pg_trgm, so searching many invitations is slow. Have it installed and create the index IDX_customer_invitation_search.';
      end $$;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_invitee" ON "customer_invitation" ("invitee_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_source_unique" ON "customer_invitation" ("source", "source_id") WHERE source is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_reports" ON "customer_invitation" ("first_sent_at", "inviter_id", "status", "sales_channel_id", "purchased_at") WHERE first_sent_at is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_hold" ON "customer_invitation" ("hold_expires_at") WHERE hold_id is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_groups_pending" ON "customer_invitation" ("registered_at") WHERE status = 'accepted' and groups_joined_at is null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_retention" ON "customer_invitation" ("ended_at") WHERE status in ('discarded', 'expired') and erased_at is null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_notifications_pending" ON "customer_invitation" ("id") WHERE erased_at is not null and notifications_erased_at is null and deleted_at is null;`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_batch" ("id" text not null, "kind" text check ("kind" in ('create', 'import', 'send', 'discard')) not null, "status" text check ("status" in ('queued', 'running', 'paused', 'completed', 'failed', 'canceled')) not null default 'queued', "total" integer not null default 0, "created" integer not null default 0, "skipped" integer not null default 0, "discarded" integer not null default 0, "created_by" text null, "dry_run" boolean not null default false, "common" jsonb null, "filters" jsonb null, "except_ids" text[] null, "cursor" integer not null default 0, "cursor_end" integer null, "lease_id" text null, "lease_expires_at" timestamptz null, "failures" integer not null default 0, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_batch_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_batch_deleted_at" ON "customer_invitation_batch" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_batch_created_at" ON "customer_invitation_batch" ("created_at", "id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_batch_work" ON "customer_invitation_batch" ("created_at") WHERE kind <> 'create' and status in ('queued', 'running') and deleted_at is null;`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_delivery" ("id" text not null, "invitation_id" text not null, "status" text check ("status" in ('queued', 'sending', 'sent', 'failed', 'unknown', 'dropped')) not null default 'queued', "attempt" integer not null default 0, "refusals" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_id" text null, "lease_expires_at" timestamptz null, "notification_id" text null, "last_error" text null, "possible_duplicate" boolean not null default false, "caused_by" text null, "batch_id" text null, "sent_at" timestamptz null, "held" boolean not null default false, "withheld" boolean not null default false, "recipient_hash" text null, "claimed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_delivery_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_deleted_at" ON "customer_invitation_delivery" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_queue" ON "customer_invitation_delivery" ("next_attempt_at", "id") WHERE status = 'queued' and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_lease" ON "customer_invitation_delivery" ("lease_expires_at") WHERE status = 'sending' and deleted_at is null;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_active" ON "customer_invitation_delivery" ("invitation_id") WHERE status in ('queued', 'sending') and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_invitation" ON "customer_invitation_delivery" ("invitation_id", "created_at");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_caused_by" ON "customer_invitation_delivery" ("caused_by", "created_at") WHERE caused_by is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_sent_at" ON "customer_invitation_delivery" ("sent_at") WHERE sent_at is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_trouble" ON "customer_invitation_delivery" ("updated_at") WHERE status in ('failed', 'unknown', 'queued') and last_error is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_batch" ON "customer_invitation_delivery" ("batch_id", "status", "sent_at") WHERE batch_id is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_delivery_recipient" ON "customer_invitation_delivery" ("recipient_hash", "claimed_at") WHERE recipient_hash is not null and caused_by is not null and deleted_at is null;`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_history" ("id" text not null, "invitation_id" text not null, "status" text check ("status" in ('not_sent', 'sent', 'accepted', 'discarded', 'expired')) not null, "actor_type" text check ("actor_type" in ('customer', 'user', 'system')) not null, "actor_id" text null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_history_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_history_deleted_at" ON "customer_invitation_history" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_history_invitation" ON "customer_invitation_history" ("invitation_id", "created_at");`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_import_chunk" ("id" text not null, "batch_id" text not null, "position" integer not null, "rows" jsonb null, "rejected" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_import_chunk_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_import_chunk_deleted_at" ON "customer_invitation_import_chunk" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_import_chunk_position" ON "customer_invitation_import_chunk" ("batch_id", "position") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_import_chunk_todo" ON "customer_invitation_import_chunk" ("batch_id", "position") WHERE rows is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_import_chunk_retention" ON "customer_invitation_import_chunk" ("updated_at") WHERE (rows is not null or rejected <> '[]') and deleted_at is null;`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_pace" ("id" text not null, "taken" integer not null default 0, "resumes_at" timestamptz null, "failures" integer not null default 0, "paused_until" timestamptz null, "pause_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_pace_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_pace_deleted_at" ON "customer_invitation_pace" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_setting" ("id" text not null, "sales_channel_id" text not null default '', "name" text not null, "value" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_setting_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_setting_deleted_at" ON "customer_invitation_setting" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_setting_unique" ON "customer_invitation_setting" ("sales_channel_id", "name");`,
    )

    this.addSql(
      `create table if not exists "customer_invitation_suppression" ("id" text not null, "email_hash" text not null, "email" text null, "reason" text check ("reason" in ('unsubscribed', 'blocked', 'bounced', 'complained')) not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_invitation_suppression_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_suppression_deleted_at" ON "customer_invitation_suppression" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_invitation_suppression_unique" ON "customer_invitation_suppression" ("email_hash");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_suppression_email" ON "customer_invitation_suppression" ("email") WHERE email is not null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_suppression_retention" ON "customer_invitation_suppression" ("updated_at") WHERE email is not null and deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_customer_invitation_suppression_created_at" ON "customer_invitation_suppression" ("created_at", "id") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_invitation" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_batch" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_delivery" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_history" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_import_chunk" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_pace" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_setting" cascade;`)

    this.addSql(`drop table if exists "customer_invitation_suppression" cascade;`)
  }
}
