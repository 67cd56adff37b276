import fc from "fast-check"
import { parseAddresses } from "../admin/lib/parse-addresses"
import { readDate } from "../adobe-commerce/invitations/read-date"
import { readStatus } from "../adobe-commerce/invitations/read-status"
import { AdminListInvitations } from "../api/admin/invitations/validators"
import { StoreCreateInvitations } from "../api/store/customers/me/invitations/validators"
import { inOwnWords } from "../api/utils/own-words"
import { guardBehindBlanks } from "../api/utils/send-csv"
import { refuseUnsafeNames } from "../api/utils/unsafe-names"
import { detectDelimiter, namedDelimiter, readHeader } from "../importing/header"
import { LineCounter } from "../importing/line-counter"
import { RowSorter } from "../importing/sort-rows"
import { escapeHtml } from "../mail/escape-html"
import { languageFor } from "../mail/locales"
import { deriveAddressKeys } from "../modules/invitation/secrets/address-hash"
import { normalizeEmail, parseEmailAddress } from "../modules/invitation/address/email-address"
import { filterSql } from "../modules/invitation/list/filters"
import { publicInviterName } from "../modules/invitation/address/inviter-name"
import { holdsLink } from "../modules/invitation/address/link-like"
import { readRange } from "../modules/invitation/report/report-range"
import { readSettingChanges } from "../modules/invitation/settings/setting-changes"
import { SETTING_NAMES } from "../modules/invitation/settings/definitions"
import { readOrder } from "../modules/invitation/list/sorting"
import { readAddresses } from "../modules/invitation/suppression/suppression"
import { deriveTokenKeys, verifyToken } from "../modules/invitation/secrets/token"
import {
  deriveUnsubscribeKeys,
  openUnsubscribeToken,
} from "../modules/invitation/secrets/unsubscribe-token"
import { describeSmtpFailure } from "../providers/smtp/failure"
import { readHeaders } from "../providers/smtp/headers"
import { readRefusal } from "../sending/refusal"
import { scrubError } from "../sending/scrub-error"
import { isStorable, isStorableJson } from "../utils/storable-text"
import { FOUND, hostileShape, hostileText } from "./setup/hostile-text"
import { measureGrowth } from "./setup/step-growth"

const secrets = ["a secret that is long enough for a test"] as const
const addressKeys = deriveAddressKeys(secrets)
const tokenKeys = deriveTokenKeys(secrets)
const unsubscribeKeys = deriveUnsubscribeKeys(secrets)
const submission = inOwnWords(StoreCreateInvitations)
const list = inOwnWords(AdminListInvitations)

/** A refusal is an answer as well. */
const orRefuse = (look: (text: string) => unknown) => (text: string) => {
  try {
    return look(text)
  } catch {
    return null
  }
}

/** Every function that gets text from outside, and where that comes from. */
const LOOKS: Readonly<Record<string, (text: string) => unknown>> = {
  "an address": parseEmailAddress,
  "addresses that are pasted": parseAddresses,
  "an account's address": normalizeEmail,
  "addresses to be blocked": (text) => readAddresses(addressKeys, [text]),
  "a message": holdsLink,
  "a customer's name": publicInviterName,
  "a token": (text) => verifyToken(tokenKeys, text),
  "a token that looks like one": (text) => verifyToken(tokenKeys, `invt_${text}`),
  "an unsubscribe token": (text) => openUnsubscribeToken(unsubscribeKeys, text),
  "a submission": (text) =>
    submission.safeParse({ emails: [text], message: text, sales_channel_id: text, [text]: text }),
  "a list's query": (text) =>
    list.safeParse({ q: text, email: text, order: text, fields: text, created_at: text }),
  "names in a query": orRefuse((text) => refuseUnsafeNames({ fields: text, [text]: text })),
  "search words": (text) => filterSql({ q: text, email: [text], invitee_email: [text] }),
  "an order": readOrder,
  "a report's range": orRefuse((text) => readRange({ from: text, to: text, timezone: text })),
  settings: orRefuse((text) =>
    readSettingChanges(null, Object.fromEntries(SETTING_NAMES.map((name) => [name, text]))),
  ),
  "text to be stored": isStorable,
  "free data to be stored": (text) => isStorableJson({ [text]: text }),
  "the first line of a file": (text) => [namedDelimiter(text), detectDelimiter(text)],
  "the names of columns": orRefuse((text) => readHeader([text, ...text.split(",")])),
  "a cell's lines": (text) => new LineCounter().take([text], 0),
  "a row of a file": (text) =>
    new RowSorter().sort({ line: 1, email: text, message: text, customer_group: text }),
  "a cell of a file that leaves": guardBehindBlanks,
  "text in a mail": escapeHtml,
  "a language": languageFor,
  "a provider's error": (text) => [scrubError(new Error(text)), readRefusal(new Error(text))],
  "a mail server's answer": (text) => describeSmtpFailure({ response: text }),
  "headers of a mail": orRefuse((text) => readHeaders({ [text]: text })),
  "a row of Adobe Commerce's": (text) => [readDate(text), readStatus(text)],
}

/** Where an address, a name, a message ends; and beyond all of them. */
const SIZES = [400, 1_000, 20_000]

describe.each(Object.entries(LOOKS))("%s", (_what, look) => {
  it.each(FOUND)("takes no more than linear time for $name", ({ textOf }) => {
    for (const size of SIZES) {
      expect({ size, ...measureGrowth(look, textOf, size) }).toMatchObject({ isBounded: true })
    }
  })

  it("takes no more than linear time for text of any shape", () => {
    fc.assert(
      fc.property(hostileShape, fc.constantFrom(...SIZES), (shape, size) => {
        const growth = measureGrowth(look, (length) => hostileText(shape, length), size)
        expect(growth).toMatchObject({ isBounded: true })
      }),
      { numRuns: 100 },
    )
  })

  it("is done at once with two million letters", () => {
    const { isBounded } = measureGrowth(look, (size) => "x".repeat(size), 2_000_000)
    expect(isBounded).toBe(true)
  })
})
