import type { Lifecycle } from "../../scripts/lib/lifecycle"
import { adminDiscards } from "./admin-discards"
import { adminInvites } from "./admin-invites"
import { adminLists } from "./admin-lists"
import { customerInvites } from "./customer-invites"
import { Expectations } from "./expectations"
import { guestRegisters } from "./guest-registers"
import { readGuests } from "./guests"
import { startParts } from "./parts"
import { storefrontGreets } from "./storefront-greets"
import type { Walk } from "./walk"

/**
 * Walks through the life of invitations on the demo's own parts, without a person, and says of each
 * expectation whether it held.
 *
 * @param redis on one server and two workers, over Redis
 * @returns the exit code
 */
export async function check(life: Lifecycle, { redis }: { redis: boolean }): Promise<number> {
  const { api, admin, publishableKey, storefrontUrl, mailbox } = await startParts(life, { redis })
  const expect = new Expectations()
  const walk: Walk = {
    expect,
    mailbox,
    admin,
    shop: api,
    store: api.with({ "x-publishable-api-key": publishableKey }),
    storefrontUrl,
    guests: readGuests(),
  }

  await expect.part("A customer invites two friends", () => customerInvites(walk))
  await expect.part("The storefront greets a friend", () => storefrontGreets(walk))
  await expect.part("An admin invites a guest list", () => adminInvites(walk))
  await expect.part("A guest follows the link to an account", () => guestRegisters(walk))
  await expect.part("An admin discards an invitation", () => adminDiscards(walk))
  await expect.part("The list of invitations", () => adminLists(walk))

  await life.stop()
  console.log(`\n${expect.passed} passed, ${expect.failed} failed`)
  return expect.failed === 0 ? 0 : 1
}
