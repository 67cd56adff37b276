/** What is read of Adobe Commerce's tables. Dates are as the database writes them, in UTC. */
export interface AdobeRecords {
  invitation: {
    id: number
    /** The inviter; null or 0: staff. */
    customer_id: number | null
    /** The account that came out of it. */
    referral_id: number | null
    email: string | null
    status: string
    message: string | null
    store_id: number | null
    group_id: number | null
    date: string | null
    signup_date: string | null
  }
  history: { id: number; invitation_id: number; status: string; date: string | null }
  /** Who brought whom. */
  track: { id: number; inviter_id: number; referral_id: number }
  /** Names are kept elsewhere by versions before 2. */
  customer: { id: number; email: string | null; first_name?: string; last_name?: string }
  group: { id: number; name: string }
  store: { id: number; code: string; name: string; website_id: number }
  website: { id: number; code: string; name: string | null }
  setting: { id: number; scope: string; scope_id: number; path: string; value: string | null }
}

/** Name of a table of ours for one of Adobe Commerce's. */
export type RecordName = keyof AdobeRecords

/** How a column is called where its name here is another one; the first that is there counts. */
type Columns<Name extends RecordName> = {
  [Field in keyof Required<AdobeRecords[Name]>]: {
    type: "int" | "varchar"
    names: readonly string[]
    /** May be missing. */
    optional?: true
  }
}

/** Where a record is found. */
export interface TableDefinition<Name extends RecordName> {
  /** Names without the prefix, newest first: of Adobe Commerce 2, and of Magento Enterprise 1. */
  tables: readonly string[]
  columns: Columns<Name>
  /** The import works without it. */
  optional?: true
}

const int = (...names: string[]) => ({ type: "int" as const, names })
/** Dates too: as text, a date that is none (`0000-00-00`) can be told from one that is missing. */
const text = (...names: string[]) => ({ type: "varchar" as const, names })

/** The tables, by our names for them. The protection code of an invitation is never read. */
export const TABLES: { readonly [Name in RecordName]: TableDefinition<Name> } = {
  invitation: {
    tables: ["magento_invitation", "enterprise_invitation"],
    columns: {
      id: int("invitation_id"),
      customer_id: int("customer_id"),
      referral_id: int("referral_id"),
      email: text("email"),
      status: text("status"),
      message: text("message"),
      store_id: int("store_id"),
      group_id: int("group_id"),
      date: text("invitation_date", "date"),
      signup_date: text("signup_date"),
    },
  },
  history: {
    tables: ["magento_invitation_status_history", "enterprise_invitation_status_history"],
    columns: {
      id: int("history_id"),
      invitation_id: int("invitation_id"),
      status: text("status"),
      date: text("invitation_date", "date"),
    },
    optional: true,
  },
  track: {
    tables: ["magento_invitation_track", "enterprise_invitation_track"],
    columns: {
      id: int("track_id"),
      inviter_id: int("inviter_id"),
      referral_id: int("referral_id"),
    },
    optional: true,
  },
  customer: {
    tables: ["customer_entity"],
    columns: {
      id: int("entity_id"),
      email: text("email"),
      first_name: { ...text("firstname"), optional: true },
      last_name: { ...text("lastname"), optional: true },
    },
  },
  group: {
    tables: ["customer_group"],
    columns: { id: int("customer_group_id"), name: text("customer_group_code") },
  },
  store: {
    tables: ["store", "core_store"],
    columns: {
      id: int("store_id"),
      code: text("code"),
      name: text("name"),
      website_id: int("website_id"),
    },
  },
  website: {
    tables: ["store_website", "core_website"],
    columns: { id: int("website_id"), code: text("code"), name: text("name") },
  },
  setting: {
    tables: ["core_config_data"],
    columns: {
      id: int("config_id"),
      scope: text("scope"),
      scope_id: int("scope_id"),
      path: text("path"),
      value: text("value"),
    },
    optional: true,
  },
}

/** Names of all tables. */
export const RECORD_NAMES = Object.keys(TABLES) as RecordName[]
