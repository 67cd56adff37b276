import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations }) => {
  const bob = { email: "Bob@example.com", normalized: "bob@example.com" }

  describe("editing", () => {
    it("gives another address a new link, so that the first one's is dead, and a free mail to go", async () => {
      const id = await invitations.invite("ann@example.com")
      const old = await service.issueToken({ invitation_id: id, generation: 1 })
      expect(await service.edit({ id, address: bob, message: "Hello" })).toBe(true)
      expect(await invitations.find(id)).toMatchObject({
        email: "Bob@example.com",
        email_normalized: "bob@example.com",
        message: "Hello",
        token_generation: 2,
        status: "not_sent",
      })
      expect(await service.findByToken(old)).toBeNull()
      expect(await invitations.history(id)).toHaveLength(1)
      const { lease } = await invitations.claim()
      expect(await service.loadClaimed(lease)).toMatchObject([
        { email: "Bob@example.com", message: "Hello", token_generation: 2 },
      ])
    })

    it("keeps the link where only the case of the address changes", async () => {
      const id = await invitations.invite("ann@example.com")
      const address = { email: "Ann@example.com", normalized: "ann@example.com" }
      expect(await service.edit({ id, address })).toBe(true)
      expect(await invitations.find(id)).toMatchObject({
        email: "Ann@example.com",
        token_generation: 1,
      })
    })

    it("leaves what is not named, and can take a message away", async () => {
      const id = await invitations.invite("ann@example.com", { message: "Hello" })
      await service.edit({ id, metadata: { a: 1 } })
      expect(await invitations.find(id)).toMatchObject({ message: "Hello", metadata: { a: 1 } })
      await service.edit({ id, message: null, metadata: null })
      expect(await invitations.find(id)).toMatchObject({
        message: null,
        metadata: null,
        email: "ann@example.com",
      })
    })

    it("is refused where the same inviter has the new address open, without naming it", async () => {
      await invitations.invite("bob@example.com")
      const id = await invitations.invite("ann@example.com")
      const refused = service.edit({ id, address: bob })
      await expect(refused).rejects.toMatchObject({ type: "not_allowed" })
      await expect(refused).rejects.not.toThrow(/bob|example\.com/i)
      expect((await invitations.find(id)).email).toBe("ann@example.com")
    })

    it.each<[string, (id: string) => Promise<unknown>]>([
      ["whose mail is on its way", () => invitations.claim()],
      ["that is sent", () => invitations.settleAll({ status: "sent" })],
      ["that was discarded", (id) => invitations.discard(id)],
      ["that a registration holds", (id) => invitations.hold(id, "h1")],
    ])("changes nothing but metadata of an invitation %s", async (_what, move) => {
      const id = await invitations.invite("ann@example.com", { message: "Hello" })
      await move(id)
      expect(await service.edit({ id, address: bob })).toBe(false)
      expect(await service.edit({ id, message: "Bye", metadata: { a: 1 } })).toBe(false)
      expect(await service.edit({ id, metadata: { b: 2 } })).toBe(true)
      expect(await invitations.find(id)).toMatchObject({
        email: "ann@example.com",
        message: "Hello",
        metadata: { b: 2 },
        token_generation: 1,
      })
    })

    it("of an unknown invitation is refused", async () => {
      expect(await service.edit({ id: "invt_unknown", message: "Hello" })).toBe(false)
    })
  })

  it("an edit and a claim at once never mail the new address with the old link", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await invitations.invite(`guest${round}@example.com`)
      const address = { email: `new${round}@example.com`, normalized: `new${round}@example.com` }
      const [edited, { lease }] = await Promise.all([
        service.edit({ id, address }),
        invitations.claim(),
      ])
      const mails = await service.loadClaimed(lease)
      // The claim skips what an edit has locked, and then takes it in a later round.
      const mail = mails.find((loaded) => loaded.invitation_id === id)
      if (mail) {
        expect([mail.email, mail.token_generation]).toEqual(
          edited ? [address.email, 2] : [`guest${round}@example.com`, 1],
        )
      }
    }
  })
})
