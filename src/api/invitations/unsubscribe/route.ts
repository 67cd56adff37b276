import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findShopName } from "../../../lookups/find-shop-name"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../modules/invitation"
import { suppressAddressesWorkflow } from "../../../workflows"
import { languageOf, showPage } from "./page"

/**
 * Shows a page with a button. Changes nothing, since mail programs and virus scanners open every link
 * of a mail.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const language = languageOf(req)
  if ((await readToken(req)) === null) {
    return refuse(req, res)
  }
  const { title, ask, button } = language.words.page
  const shop = await findShopName(req.scope)
  showPage(res, language, { status: 200, title, text: ask(shop), button })
}

/**
 * Suppresses the address of the token at once: the button of the page, and the one click of a mailbox
 * provider (RFC 8058), whose body says nothing that the address of the request does not.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const language = languageOf(req)
  const address = await readToken(req)
  if (address === null) {
    return refuse(req, res)
  }
  await suppressAddressesWorkflow(req.scope).run({
    input: { emails: [address], reason: "unsubscribed" },
  })
  const { doneTitle: title, done } = language.words.page
  const shop = await findShopName(req.scope)
  showPage(res, language, { status: 200, title, text: done(shop) })
}

async function readToken(req: MedusaRequest): Promise<string | null> {
  const invitations: InvitationModuleService = req.scope.resolve(INVITATION_MODULE)
  return await invitations.readUnsubscribeToken(req.query["token"])
}

/** 400 where there is no token, 404 for one that is not ours; both say the same. */
function refuse(req: MedusaRequest, res: MedusaResponse): void {
  const language = languageOf(req)
  const { invalid: title, invalidHint: text } = language.words.page
  showPage(res, language, { status: req.query["token"] ? 404 : 400, title, text })
}
