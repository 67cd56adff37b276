import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server"

/** A mail that the sink was given. */
export interface ReceivedMail {
  /** The envelope's recipients. */
  to: string[]
  /** The envelope's sender. */
  from: string
  subject: string
  /** The decoded parts. */
  html: string
  text: string
  /** All headers, names in lower case, as they stood in the mail. */
  headers: Map<string, string>
  /** The whole mail as it came over the wire. */
  raw: string
  parsed: ParsedMail
}

/**
 * How the sink answers: takes a mail, refuses it, or reads all of it and then says nothing, so that
 * the sender cannot know.
 */
export type InboxMode =
  | { accept: true }
  | { reject: number; at?: "RCPT" | "DATA"; saying?: string }
  | { stall: true | string }

/** An SMTP server in memory, standing in for the mail server of the shop. */
export class Inbox {
  /** Mails that were taken. */
  readonly mails: ReceivedMail[] = []
  /** Mails that were read, and to which the sink has given no answer. */
  readonly stalled: ReceivedMail[] = []
  /** Times a mail or a recipient was refused. */
  rejected = 0
  private mode: InboxMode = { accept: true }
  /** Answers that stalled mails still wait for. */
  private readonly waiting: (() => void)[] = []

  private constructor(private readonly server: SMTPServer) {}

  /** Starts a sink on a free port of the loopback interface. */
  static async start(port = 0): Promise<Inbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      closeTimeout: 100,
      logger: false,
      onRcptTo: (_address, _session, done) => done(inbox.refusalAt("RCPT")),
      onData: (stream, session, done) => void inbox.receive(stream, session, done),
    })
    const inbox: Inbox = new Inbox(server)
    // Clients that are killed break their connections off.
    server.on("error", () => undefined)
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
    return inbox
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port
  }

  /** From now on new mails are answered like this. Mails that stall go on stalling. */
  answerWith(mode: InboxMode): void {
    this.mode = mode
  }

  /** Takes all mails that have got no answer so far. */
  releaseStalled(): void {
    for (const answer of this.waiting.splice(0)) {
      answer()
    }
    this.mails.push(...this.stalled.splice(0))
  }

  /** Forgets all mails and takes new ones again. */
  reset(): void {
    this.mails.length = 0
    this.stalled.length = 0
    this.waiting.length = 0
    this.rejected = 0
    this.mode = { accept: true }
  }

  /** The mails that were taken for one address. */
  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.to.some((to) => sameAddress(to, address)))
  }

  /**
   * Waits until that many mails were taken, or until a predicate holds.
   *
   * @throws {Error} after `timeoutMs`, saying what came instead
   */
  async waitFor(
    wanted: number | ((inbox: Inbox) => boolean),
    timeoutMs = 15_000,
  ): Promise<ReceivedMail[]> {
    const holds = typeof wanted === "number" ? () => this.mails.length >= wanted : wanted
    const deadline = Date.now() + timeoutMs
    while (!holds(this)) {
      if (Date.now() > deadline) {
        const { mails, stalled, rejected } = this
        throw new Error(
          `After ${timeoutMs} ms the inbox has ${mails.length} mails, ${stalled.length} stalled, ${rejected} rejected; wanted ${String(wanted)}.`,
        )
      }
      await sleep(20)
    }
    return this.mails
  }

  /**
   * Waits for the first mail to one address.
   */
  async mailTo(address: string, timeoutMs?: number): Promise<ReceivedMail> {
    await this.waitFor((inbox) => inbox.to(address).length > 0, timeoutMs)
    return this.to(address)[0] as ReceivedMail
  }

  /** Ends the sink and all its connections. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private refusalAt(step: "RCPT" | "DATA"): Error | undefined {
    if (!("reject" in this.mode) || (this.mode.at ?? "DATA") !== step) {
      return undefined
    }
    this.rejected += 1
    return Object.assign(new Error(this.mode.saying ?? "Refused by the test"), {
      responseCode: this.mode.reject,
    })
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    // The answer to a mail is that of the moment it arrives.
    const mode = this.mode
    const chunks: Buffer[] = []
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk))
    }
    const mail = await readMail(Buffer.concat(chunks), session)
    const { stall } = { stall: undefined, ...mode }
    if (stall === true || mail.to.some((to) => stall && sameAddress(to, stall))) {
      this.stalled.push(mail)
      this.waiting.push(() => done())
      return
    }
    const refusal = this.refusalAt("DATA")
    if (!refusal) {
      this.mails.push(mail)
    }
    done(refusal)
  }
}

async function readMail(source: Buffer, session: SMTPServerSession): Promise<ReceivedMail> {
  const parsed = await simpleParser(source)
  const { mailFrom, rcptTo } = session.envelope
  return {
    to: rcptTo.map(({ address }) => address),
    from: mailFrom ? mailFrom.address : "",
    subject: parsed.subject ?? "",
    html: parsed.html || "",
    text: parsed.text ?? "",
    headers: new Map(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()]),
    ),
    raw: source.toString("utf8"),
    parsed,
  }
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
