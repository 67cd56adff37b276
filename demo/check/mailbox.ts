import { setTimeout as sleep } from "node:timers/promises"

/** A mail as the inbox's own API shows it; the fields that the walk looks at. */
export interface Mail {
  subject: string
  to: { address: string }[]
  html?: string
  text?: string
  headers: Record<string, string>
}

/** The demo's inbox, read by its REST API as any other program would. */
export class Mailbox {
  constructor(private readonly url: string) {}

  /** All mails. */
  async list(): Promise<Mail[]> {
    const answer = await fetch(`${this.url}/email`)
    return (await answer.json()) as Mail[]
  }

  /** The mails to one address; two spellings of an address are the same mailbox. */
  async to(address: string): Promise<Mail[]> {
    const wanted = address.toLowerCase()
    const mails = await this.list()
    return mails.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === wanted))
  }

  /** Waits until there are that many mails, or until the patience ends; the number says which. */
  async waitFor(count: number, timeoutMs = 60_000): Promise<number> {
    const deadline = Date.now() + timeoutMs
    let found = (await this.list()).length
    while (found < count && Date.now() < deadline) {
      await sleep(200)
      found = (await this.list()).length
    }
    return found
  }
}

/**
 * The link in a mail that the invitee follows.
 *
 * @throws {Error} where the mail has no such link
 */
export function linkIn(mail: Mail): URL {
  const link = /https?:\/\/[^\s"<>]+\/invitation\?[^\s"<>]+/.exec(mail.text ?? "")?.[0]
  if (!link) {
    throw new Error("The mail has no link to an invitation.")
  }
  return new URL(link)
}

/** Takes the token out of the link in a mail, as the invitee's browser would. */
export function tokenIn(mail: Mail): string {
  return linkIn(mail).searchParams.get("token") ?? ""
}
