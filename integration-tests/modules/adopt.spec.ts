import { newInvitationId } from "../../src/modules/invitation/inviting/new-invitation-id"
import type { ForeignInvitation } from "../../src/modules/invitation/adoption/adopt-invitations"
import { moduleSuite } from "./setup/module-suite"

const SOURCE = "other_shop"
const THEN = new Date("2019-03-01T10:00:00Z")

/** An open invitation by staff of another shop, in the same scope as those of staff here. */
function foreign(
  number: number,
  email: string,
  given: Partial<ForeignInvitation> = {},
): ForeignInvitation {
  return {
    id: newInvitationId(),
    source_id: String(number),
    email,
    email_normalized: email,
    status: "sent",
    message: null,
    inviter_id: null,
    inviter_email: null,
    inviter_name: null,
    inviter_group_name: null,
    sales_channel_id: "sc_1",
    sales_channel_name: "Web",
    customer_group_ids: [],
    invitee_id: null,
    invitee_email: null,
    created_at: THEN,
    first_sent_at: THEN,
    sent_at: THEN,
    registered_at: null,
    ended_at: null,
    expires_after_days: 30,
    history: [{ status: "sent", actor_type: "system", actor_id: null, created_at: THEN }],
    ...given,
  }
}

moduleSuite(({ service, invitations, sql }) => {
  describe("taking over invitations of another shop", () => {
    const emails = Array.from({ length: 200 }, (_, n) => `guest-${n}@example.com`)
    const batch = () => emails.map((email, number) => foreign(number, email))
    const count = async (condition: string) => {
      const [row] = await sql<{ count: number }>(
        `select count(*)::int as count from customer_invitation where ${condition}`,
      )
      return row?.count
    }

    it("takes each over once, whoever does it at the same time", async () => {
      const runs = await Promise.all([1, 2, 3].map(() => service.adopt(SOURCE, batch())))
      expect(runs.flat()).toHaveLength(emails.length)
      expect(await count("true")).toBe(emails.length)
    })

    it("leaves one open invitation to an address that is invited in the same moment", async () => {
      const [adopted] = await Promise.all([
        service.adopt(SOURCE, batch()),
        invitations.submit([...emails].reverse(), { send: false }),
      ])
      expect(adopted).toHaveLength(emails.length)
      expect(await count("status in ('not_sent', 'sent')")).toBe(emails.length)
      expect(await count("source is not null")).toBe(emails.length)
    })

    it("takes over all or none", async () => {
      const wrong = { ...foreign(900, "wrong@example.com"), status: "lost" } as never
      await expect(service.adopt(SOURCE, [...batch(), wrong])).rejects.toThrow("adopt-invitations")
      expect(await count("true")).toBe(0)
    })

    it("says beforehand what it would do", async () => {
      await invitations.invite("guest-7@example.com")
      const given = [...batch(), foreign(901, "guest-8@example.com")]
      const preview = await service.previewAdoption(SOURCE, given)
      expect(await count("source is not null")).toBe(0)
      const adopted = await service.adopt(SOURCE, given)
      const sorted = (all: typeof adopted) => all.map((it) => JSON.stringify(it)).sort()
      expect(sorted(preview)).toEqual(sorted(adopted))
      expect(adopted.filter(({ duplicate }) => duplicate).map((it) => it.source_id)).toEqual(
        expect.arrayContaining(["7", "901"]),
      )
      expect(await service.previewAdoption(SOURCE, given)).toEqual([])
    })
  })
})
