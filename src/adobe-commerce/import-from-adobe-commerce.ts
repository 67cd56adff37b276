import type { MedusaContainer } from "@medusajs/framework/types"
import { INVITATION_MODULE, type InvitationModuleService } from "../modules/invitation"
import { openDatabase, type AdobeDatabase } from "./database/open-database"
import { ImportFailure } from "./failure"
import type { ConversionContext } from "./invitations/convert"
import { importInvitations } from "./invitations/import-invitations"
import type { Counts } from "./invitations/tally"
import { mapShop, undecided, type ShopMap } from "./mapping/map-shop"
import { readMapping } from "./mapping/read-mapping"
import type { ImportOptions } from "./options"
import { describeCounts, NOTES } from "./report/describe-counts"
import { describePlan, describeUndecided } from "./report/describe-plan"
import { Progress, type Screen } from "./report/progress"
import { applySettings } from "./settings/apply-settings"
import { planSettings, type PlannedSetting } from "./settings/plan-settings"

/**
 * Brings the invitations of an Adobe Commerce or Magento Enterprise shop along, or says what would
 * become of them. Nothing is mailed, no event is emitted, and what came along before stays as it is.
 *
 * @param screen - takes what is said; it holds no address, name or credential of anybody.
 * @throws ImportFailure saying what a person can do about it.
 */
export async function importFromAdobeCommerce(
  container: MedusaContainer,
  options: ImportOptions,
  screen: Screen,
): Promise<Counts> {
  const mapping = await readMapping(options.mapping)
  const database = await openDatabase(options.database, options.prefix)
  try {
    const shop = await mapShop(container, database, mapping)
    const statuses = await database.count("invitation", "status")
    const settings = await planSettings(database, shop.stores)
    screen.write(`\n${describePlan({ statuses, shop, settings })}\n`)
    refuseUndecided(shop, options, screen)
    const total = statuses.reduce((sum, { count }) => sum + count, 0)
    const counts = await importAll(container, database, { options, shop, total, screen })
    screen.write(`\n${describeCounts(counts, options.apply)}\n\n`)
    await settleSettings(container, settings, options, screen)
    if (!options.apply) {
      screen.write("This was a dry run: nothing was written. Add `apply` to bring them along.\n")
    }
    return counts
  } finally {
    await database.close()
  }
}

function refuseUndecided(shop: ShopMap, { apply }: ImportOptions, screen: Screen): void {
  const decide = describeUndecided(shop)
  if (decide !== null) {
    screen.write(`${decide}\n`)
    if (apply) {
      throw new ImportFailure("Nothing was brought along: stores or groups are not settled yet.")
    }
  }
}

async function importAll(
  container: MedusaContainer,
  database: AdobeDatabase,
  given: { options: ImportOptions; shop: ShopMap; total: number; screen: Screen },
): Promise<Counts> {
  const { options, shop, total, screen } = given
  const context = await conversionContext(container, options, shop)
  const progress = new Progress(screen, total)
  const isUndecided = undecided(shop).stores.length > 0
  const counts = await importInvitations(container, database, context, {
    read: (invitations) => progress.advance(invitations),
    note: (number, what) => {
      // Of these the table of stores has told already.
      if (what !== "left_out" && !(what === "unknown_store" && isUndecided)) {
        progress.say(`  invitation ${number}: ${NOTES[what]}`)
      }
    },
  })
  progress.end()
  return counts
}

async function conversionContext(
  container: MedusaContainer,
  { source, apply }: ImportOptions,
  { stores, groups }: ShopMap,
): Promise<ConversionContext & { apply: boolean }> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const channels = [...new Set(stores.flatMap(({ choice }) => choice.target?.id ?? []))]
  const settings = await invitations.getSettingsOf(channels)
  return {
    source,
    apply,
    channels: new Map(stores.map(({ id, choice }) => [id, choice])),
    groups: new Map(groups.map(({ id, choice }) => [id, choice])),
    terms: new Map(
      channels.map((id, position) => [id, settings[position]?.expires_after_days ?? null]),
    ),
  }
}

async function settleSettings(
  container: MedusaContainer,
  settings: readonly PlannedSetting[],
  { apply, settings: wanted }: ImportOptions,
  screen: Screen,
): Promise<void> {
  const count = settings.filter(({ becomes }) => becomes !== null).length
  if (apply && wanted) {
    await applySettings(container, settings)
    screen.write(`${count} settings were set.\n`)
  } else if (count > 0) {
    screen.write("Settings stay as they are here; `settings` beside `apply` sets them.\n")
  }
}
