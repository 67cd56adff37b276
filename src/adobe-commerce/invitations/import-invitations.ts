import type { MedusaContainer } from "@medusajs/framework/types"
import { INVITATION_MODULE, type InvitationModuleService } from "../../modules/invitation"
import type { AdobeDatabase } from "../database/open-database"
import { convert, type Conversion, type ConversionContext, type Refusal } from "./convert"
import { readPage } from "./read-page"
import { Tally, type Counts } from "./tally"

/** Invitations that are read, turned into ours and stored at once. */
const PAGE = 1_000

/** What an import tells while it is at work. */
export interface ImportObserver {
  /** So many more invitations were read. */
  read(invitations: number): void
  /** An invitation of this number does not come along, or not with its message. */
  note(number: number, what: Refusal | "message_dropped"): void
}

/**
 * Brings all invitations along, oldest first, page after page; or, in a dry run, finds out what would
 * become of them.
 *
 * Each page is one transaction here, so that an import that was ended goes on: what came along before
 * is known by its number. Memory does not grow with the number of invitations.
 */
export async function importInvitations(
  container: MedusaContainer,
  database: AdobeDatabase,
  context: ConversionContext & { apply: boolean },
  observer: ImportObserver,
): Promise<Counts> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { source, apply } = context
  const tally = new Tally(source)
  for (let after = 0; ;) {
    const page = await readPage(container, database, { after, limit: PAGE })
    const converted = page.map((given) => ({
      number: given.record.id,
      conversion: convert(context, given),
    }))
    const coming = converted.flatMap(({ conversion }) =>
      "invitation" in conversion ? [conversion.invitation] : [],
    )
    const fresh = apply
      ? await invitations.adopt(source, coming)
      : await invitations.previewAdoption(source, coming)
    const duplicates = new Map(fresh.map(({ source_id, duplicate }) => [source_id, duplicate]))
    for (const { number, conversion } of converted) {
      count(tally, conversion, duplicates, apply)
      note(observer, number, conversion)
    }
    observer.read(page.length)
    const last = page.at(-1)
    if (!last) {
      return tally.counts
    }
    after = last.record.id
  }
}

/** In a dry run, invitations of earlier pages are not there to be found by the database. */
function count(
  tally: Tally,
  conversion: Conversion,
  duplicates: ReadonlyMap<string, boolean>,
  apply: boolean,
): void {
  if (!("invitation" in conversion)) {
    tally.refuse(conversion.refusal)
    return
  }
  const duplicate = duplicates.get(conversion.invitation.source_id)
  if (duplicate === undefined) {
    tally.know()
  } else {
    const repeated = !apply && tally.isRepeated(conversion.invitation)
    tally.adopt(conversion, duplicate || repeated)
  }
}

function note(observer: ImportObserver, number: number, conversion: Conversion): void {
  if ("refusal" in conversion) {
    observer.note(number, conversion.refusal)
  } else if (conversion.dropped_message) {
    observer.note(number, "message_dropped")
  }
}
