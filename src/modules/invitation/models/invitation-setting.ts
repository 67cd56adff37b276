import { model } from "@medusajs/framework/utils"

/** One setting that somebody set, for the whole shop or for one sales channel. */
export const InvitationSetting = model
  .define(
    { name: "InvitationSetting", tableName: "customer_invitation_setting" },
    {
      id: model.id({ prefix: "invtset" }).primaryKey(),
      /** Empty: the whole shop. Not null, since Postgres takes two nulls for different. */
      sales_channel_id: model.text().default(""),
      name: model.text(),
      value: model.json().nullable(),
    },
  )
  .indexes([
    {
      name: "IDX_customer_invitation_setting_unique",
      on: ["sales_channel_id", "name"],
      unique: true,
      where: null,
    },
  ])
