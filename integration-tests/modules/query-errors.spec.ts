import { inspect } from "node:util"
import type { SubmitInvitationsInput } from "../../src/modules/invitation/inviting/submit"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, invitations }) => {
  /** All that a logger could print of what was thrown. */
  const failureOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work
    } catch (error) {
      const { stack, message } = error instanceof Error ? error : new Error(String(error))
      return [message, stack, inspect(error, { depth: 10, showHidden: true })].join("\n")
    }
    throw new Error("Expected the database to refuse.")
  }

  const SECRETS = /secret@example\.com|Top secret|user_secret|gen_random_uuid/

  describe("an error of the database names the query, and nothing that was in it", () => {
    it.each<[string, Partial<SubmitInvitationsInput>]>([
      ["a message that Postgres cannot store", { message: "Top secret \0" }],
      ["half a character in a message", { message: "Top secret \ud83d" }],
      ["a number out of range", { message: "Top secret", expires_after_days: 1e12 }],
      ["a date out of range", { message: "Top secret", expires_after_days: 2_000_000_000 }],
      ["metadata that Postgres cannot store", { metadata: { note: "Top secret \0" } }],
    ])("when it is %s", async (_what, given) => {
      const failure = await failureOf(
        invitations.submit(["secret@example.com"], { created_by: "user_secret", ...given }),
      )
      expect(failure).toMatch(/The database refused the query insert-invitations \([0-9A-Z]{5}\)/)
      expect(failure).not.toMatch(SECRETS)
    })

    it("when an outcome cannot be written down", async () => {
      await invitations.invite("secret@example.com")
      const { lease, claimed } = await invitations.claim()
      const failure = await failureOf(
        service.settleDeliveries(
          lease,
          claimed.map(({ id }) => ({ id, status: "failed", error: "Top secret \0" })),
        ),
      )
      expect(failure).toMatch(/The database refused the query settle-deliveries/)
      expect(failure).not.toMatch(SECRETS)
    })

    it("when an account cannot be written down", async () => {
      const id = await invitations.invite("a@example.com")
      await invitations.hold(id, "h1")
      const failure = await failureOf(
        service.accept({
          invitation_id: id,
          hold_id: "h1",
          auth_identity_id: "authid_1",
          invitee_id: "cus_1",
          invitee_email: "secret@example.com\0",
        }),
      )
      expect(failure).toMatch(/The database refused the query accept-invitation/)
      expect(failure).not.toMatch(SECRETS)
    })
  })

  it("a submission that fails makes nothing of itself", async () => {
    await failureOf(invitations.submit(["a@example.com", "b@example.com"], { message: "\0" }))
    expect(await service.listInvitations({})).toEqual([])
    expect(await service.listInvitationDeliveries({})).toEqual([])
    expect(await service.listInvitationHistories({})).toEqual([])
    expect(await service.listInvitationBatches({})).toEqual([])
  })

  it("text that looks like SQL or like a placeholder is stored as it is", async () => {
    const message = "'); drop table customer_invitation; -- ? ?? :name $1 \\"
    const id = await invitations.invite("o'brien?@example.com", {
      message,
      metadata: { "a?b": "?'" },
      customer_group_ids: ["{a,b}", 'c"d'],
      created_by: "user'?",
    })
    expect(await service.retrieveInvitation(id)).toMatchObject({
      email: "o'brien?@example.com",
      message,
      metadata: { "a?b": "?'" },
      customer_group_ids: ["{a,b}", 'c"d'],
      created_by: "user'?",
    })
    expect(await invitations.discard(id)).toEqual([id])
  })
})
