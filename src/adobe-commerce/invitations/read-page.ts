import type { MedusaContainer } from "@medusajs/framework/types"
import { matchAccounts, type AccountSnapshot } from "../../lookups/match-accounts"
import { normalizeEmail } from "../../modules/invitation"
import type { AdobeDatabase } from "../database/open-database"
import type { AdobeRecords } from "../database/records"
import { readStatus } from "./read-status"

/** A customer of Adobe Commerce, with the account here that has the same address. */
export interface AdobePerson {
  /** The number there. */
  number: number
  /** Null: the customer is gone there. */
  customer: AdobeRecords["customer"] | null
  account: AccountSnapshot | null
}

/** One invitation with everything that belongs to it. */
export interface AdobeInvitation {
  record: AdobeRecords["invitation"]
  /** Oldest first. */
  history: AdobeRecords["history"][]
  /** Null: staff. */
  inviter: AdobePerson | null
  /** Null where no account came out of it, or nobody knows which. */
  invitee: AdobePerson | null
}

/** Reads the next invitations in the order of their numbers, with all that belongs to them. */
export async function readPage(
  container: MedusaContainer,
  database: AdobeDatabase,
  range: { after: number; limit: number },
): Promise<AdobeInvitation[]> {
  const records = await database.page("invitation", range)
  const inviters = await invitersByInvitee(database, records)
  const people = records.map((record) => ({
    record,
    inviter: record.customer_id || inviters.get(record.referral_id ?? 0) || 0,
    invitee: readStatus(record.status) === "accepted" ? record.referral_id || 0 : 0,
  }))
  const find = await readPeople(
    container,
    database,
    people.flatMap(({ inviter, invitee }) => [inviter, invitee]),
  )
  const history = await readHistory(
    database,
    records.map(({ id }) => id),
  )
  return people.map(({ record, inviter, invitee }) => ({
    record,
    history: history.get(record.id) ?? [],
    inviter: find(inviter),
    invitee: find(invitee),
  }))
}

async function readHistory(
  database: AdobeDatabase,
  numbers: readonly number[],
): Promise<Map<number, AdobeRecords["history"][]>> {
  const histories = new Map<number, AdobeRecords["history"][]>(numbers.map((it) => [it, []]))
  if (database.has("history")) {
    for (const line of await database.among("history", "invitation_id", numbers)) {
      histories.get(line.invitation_id)?.push(line)
    }
  }
  return histories
}

/** Who brought an invitee, where the invitation itself has lost its inviter. */
async function invitersByInvitee(
  database: AdobeDatabase,
  records: readonly AdobeRecords["invitation"][],
): Promise<Map<number, number>> {
  const invitees = records.flatMap(({ customer_id: inviter, referral_id: invitee }) =>
    !inviter && invitee ? [invitee] : [],
  )
  const tracks = database.has("track") ? await database.among("track", "referral_id", invitees) : []
  return new Map(tracks.map((track) => [track.referral_id, track.inviter_id]))
}

async function readPeople(
  container: MedusaContainer,
  database: AdobeDatabase,
  numbers: readonly number[],
): Promise<(number: number) => AdobePerson | null> {
  const wanted = numbers.filter((number) => number > 0)
  const customers = new Map(
    (await database.among("customer", "id", wanted)).map((customer) => [customer.id, customer]),
  )
  const addressOf = (customer: AdobeRecords["customer"]) => normalizeEmail(customer.email ?? "")
  const accounts = await matchAccounts(container, [
    ...new Set([...customers.values()].map(addressOf)),
  ])
  return (number) => {
    const customer = customers.get(number) ?? null
    const account = (customer && accounts.get(addressOf(customer))) ?? null
    return number > 0 ? { number, customer, account } : null
  }
}
