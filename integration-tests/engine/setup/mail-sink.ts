import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server"

/** One mail that the sink has answered with "taken". */
export interface TakenMail {
  to: string
  messageId: string
  /** When it was taken, in milliseconds. */
  at: number
}

/**
 * A mail server that counts thousands of mails: it looks for the recipient and the Message-ID, and
 * parses nothing else. It can be stopped and started again on its port, as one that goes down.
 *
 * What counts is what it has said yes to. A mail on which the sender was killed before it heard so
 * is among them, as it would be at a real one; one that the sink was stopped over is not.
 */
export class MailSink {
  /** All mails that were taken, in their order. */
  readonly taken: TakenMail[] = []
  /** The most mails that it was handed at the same time. */
  mostAtOnce = 0
  private atOnce = 0
  private server: SMTPServer | undefined
  private port = 0

  /** @param answerAfterMs how long it takes to say yes, as a mail server far away does. */
  private constructor(private readonly answerAfterMs: number) {}

  /** Starts a sink on a free port of the loopback interface. */
  static async start({ answerAfterMs = 0 } = {}): Promise<MailSink> {
    const sink = new MailSink(answerAfterMs)
    await sink.start()
    return sink
  }

  /** The port, the same after each start. */
  get smtpPort(): number {
    return this.port
  }

  /** Addresses that got a mail, each as often as it got one. */
  get addresses(): string[] {
    return this.taken.map(({ to }) => to)
  }

  /**
   * Addresses that would have got a mail from a mail server that drops a second mail of the same
   * Message-ID, each as often as it would have.
   */
  get addressesOnceEach(): string[] {
    const first = new Map(this.taken.map((mail) => [mail.messageId, mail]))
    return [...first.values()].map(({ to }) => to)
  }

  /** The most mails that were taken within any such stretch of time. */
  mostWithin(milliseconds: number): number {
    const times = this.taken.map(({ at }) => at)
    const counts = times.map((start, first) => {
      const end = times.findIndex((at) => at >= start + milliseconds)
      return (end === -1 ? times.length : end) - first
    })
    return Math.max(0, ...counts)
  }

  /** Forgets what was taken. */
  reset(): void {
    this.taken.length = 0
    this.mostAtOnce = 0
  }

  /** Takes mails again, on the port that it had. */
  async start(): Promise<void> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      closeTimeout: 50,
      logger: false,
      onData: (stream, session, done) => void this.receive(server, stream, session, done),
    })
    // Clients that are killed break their connections off.
    server.on("error", () => undefined)
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve))
    this.server = server
    this.port = (server.server.address() as AddressInfo).port
  }

  /** Refuses connections and breaks off those there are, with the mails on them. */
  async stop(): Promise<void> {
    const { server } = this
    this.server = undefined
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  }

  /**
   * Waits until it has taken that many mails, or until a predicate holds.
   *
   * @throws {Error} after `timeoutMs`, saying what came instead
   */
  async waitFor(wanted: number | ((sink: MailSink) => boolean), timeoutMs: number): Promise<void> {
    const holds = typeof wanted === "number" ? () => this.taken.length >= wanted : wanted
    const deadline = Date.now() + timeoutMs
    while (!holds(this)) {
      if (Date.now() > deadline) {
        throw new Error(
          `After ${timeoutMs} ms the sink has ${this.taken.length} mails; wanted ${String(wanted)}.`,
        )
      }
      await sleep(10)
    }
  }

  private async receive(
    server: SMTPServer,
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    this.atOnce += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce)
    try {
      const messageId = messageIdIn(await readAll(stream))
      await sleep(this.answerAfterMs)
      if (this.server !== server) {
        done(Object.assign(new Error("Going down"), { responseCode: 421 }))
        return
      }
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      this.taken.push({ to, messageId, at: Date.now() })
      done()
    } catch (error) {
      // Broken off in the middle, or without a Message-ID: not taken, so a test that wants it fails.
      done(error instanceof Error ? error : new Error(String(error)))
    } finally {
      this.atOnce -= 1
    }
  }
}

async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks).toString("latin1")
}

/**
 * @throws {Error} where a mail has none: nothing could tell it from another
 */
function messageIdIn(mail: string): string {
  const id = /^message-id:\s*(<[^>\s]+>)/im.exec(mail)?.[1]
  if (!id) {
    throw new Error("A mail came without a Message-ID.")
  }
  return id
}
