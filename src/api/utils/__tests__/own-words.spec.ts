import { zodValidator } from "@medusajs/framework"
import { AdminInvitationReport } from "../../admin/invitation-reports/validators"
import {
  AdminCreateInvitations,
  AdminEditInvitation,
  AdminEraseAddress,
  AdminImportInvitations,
  AdminListInvitations,
  AdminSelectInvitations,
} from "../../admin/invitations/validators"
import {
  AdminCreateSuppressions,
  AdminDeleteSuppressionsParams,
  AdminListSuppressions,
} from "../../admin/invitations/suppressions/validators"
import { StoreCreateInvitations } from "../../store/customers/me/invitations/validators"
import { StorePreviewInvitation } from "../../store/invitations/validators"
import { inOwnWords } from "../own-words"

const SECRET = "x@y.example"
const emails = [SECRET]

describe("a refusal", () => {
  it.each([
    [StoreCreateInvitations, { emails: SECRET }, "emails: must be a list"],
    [StoreCreateInvitations, { emails: [{}] }, "emails[0]: must be text"],
    [StoreCreateInvitations, {}, "emails: is missing"],
    [StoreCreateInvitations, [SECRET], "must be an object"],
    [StoreCreateInvitations, { emails, message: [SECRET] }, "message: must be text"],
    [StoreCreateInvitations, { emails, colour: SECRET }, "Unrecognized fields: 'colour'"],
    [StorePreviewInvitation, { tokens: SECRET }, "Unrecognized fields: 'tokens'"],
    [AdminCreateInvitations, { emails, send: SECRET }, "send: must be true or false"],
    [AdminCreateInvitations, { emails, metadata: SECRET }, "metadata: must be an object"],
    [
      AdminCreateInvitations,
      { emails, sales_channel_id: "" },
      "sales_channel_id: must have at least 1 characters",
    ],
    [AdminEditInvitation, { email: [SECRET] }, "email: must be text"],
    [AdminEraseAddress, { email: { $ne: SECRET } }, "email: must be text"],
    [AdminEraseAddress, { email: SECRET.repeat(100) }, "email: must have at most 1000 characters"],
    [AdminImportInvitations, { dry_run: [SECRET] }, "dry_run: must be true or false"],
    [AdminImportInvitations, { dry_run: [""] }, "dry_run: must be true or false"],
    [AdminImportInvitations, { customer_group_ids: [`[{}, "${SECRET}"]`] }, "[0]: must be text"],
    [AdminListInvitations, { q: [SECRET] }, "q: must be text"],
    [AdminListInvitations, { status: SECRET }, "status: must be one of not_sent, sent, accepted"],
    [AdminListInvitations, { status: ["sent", SECRET] }, "status[1]: must be one of not_sent"],
    [AdminListInvitations, { display_id: SECRET }, "display_id: must be a number"],
    [AdminListInvitations, { display_id: "1.5" }, "display_id: must be a whole number"],
    [AdminListInvitations, { display_id: "0" }, "display_id: must be at least 1"],
    [AdminListInvitations, { display_id: "3000000000" }, "display_id: must be at most 2147483647"],
    [AdminListInvitations, { limit: SECRET }, "limit: must be a whole number"],
    [AdminInvitationReport, { from: SECRET }, "from: must be a day that exists"],
    [AdminInvitationReport, { interval: SECRET }, "interval: must be one of day, month, year"],
    [AdminListInvitations, { created_at: SECRET }, "a time filter takes ISO 8601"],
    [AdminSelectInvitations, { filters: { q: [SECRET] } }, "filters.q: must be text"],
    [AdminSelectInvitations, { filters: { qq: SECRET } }, "filters: Unrecognized fields: 'qq'"],
    [AdminListSuppressions, { order: SECRET }, "order: is not taken here"],
    [AdminCreateSuppressions, { emails, reason: SECRET }, "reason: must be one of "],
    [
      AdminDeleteSuppressionsParams,
      { emails: Array.from({ length: 101 }, () => SECRET) },
      "emails: must have at most 100 entries",
    ],
  ])("%# says what is wanted, and repeats nothing", async (schema, given, sentence) => {
    const refused = zodValidator(inOwnWords(schema), given)
    await expect(refused).rejects.toMatchObject({
      type: "invalid_data",
      message: expect.stringContaining(sentence) as string,
    })
    await expect(refused).rejects.not.toThrow(SECRET)
  })
})

it("a refusal is no failure where what was given is nested without end", async () => {
  const nested: unknown = JSON.parse("[".repeat(20_000) + "]".repeat(20_000))
  for (const [given, says] of [
    [{ metadata: { nested } }, /metadata: at most 10000 characters/],
    [{ message: nested }, /message: must be text/],
  ] as const) {
    await expect(
      zodValidator(inOwnWords(AdminCreateInvitations), { emails, ...given }),
    ).rejects.toMatchObject({ type: "invalid_data", message: expect.stringMatching(says) })
  }
})

describe("a time filter", () => {
  const take = (moment: string) =>
    inOwnWords(AdminListInvitations).safeParse({ created_at: { $gte: moment } }).success

  it.each(["0001-01-01", "9999-12-31T23:59:59Z", "2026-01-31T12:00:00+02:00"])(
    "takes %s",
    (moment) => expect(take(moment)).toBe(true),
  )

  it.each([
    "0000-01-01",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
    "2026-02-30",
    "yesterday",
  ])("refuses %s, which Postgres would not take", (moment) => expect(take(moment)).toBe(false))
})
