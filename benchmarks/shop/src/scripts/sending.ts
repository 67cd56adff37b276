import type { MedusaContainer, NotificationTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { dispatcher } from "medusa-plugin-invitations/runtime/dispatcher"
import { INVITATION_MODULE, type InvitationModuleService } from "../../../../src/modules/invitation"
import { inParallel } from "../../../../src/utils/in-parallel"
import { median } from "../../../lib/figures"
import { listen } from "../idle-mail/listener"
import { emptyTables, knexOf, settleDatabase } from "../lib/database"
import { configure } from "../lib/configure"
import { inTurns, measurement, secondsOf } from "../lib/measurement"
import { commonPart, parsedRows, stage, workOnBatches } from "../lib/staged-file"

type Notification = NotificationTypes.CreateNotificationDTO

/** Mails of a warm-up: code that runs for the first time is slow, in all of them. */
const WARM_UP = 500

const BATCH_SIZES = { usual: 50, large: 500 }

/**
 * Sends queued invitations through a provider that does nothing, in turns with the bare Notification
 * Module, which gets the same finished mails one by one at the same concurrency.
 */
export default measurement(async (container, { mails, runs }) => {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const { concurrency } = (await invitations.getOptions()).sending
  const sendWith = (batch_size: number) => async () => {
    await queue(container, mails)
    await configure(container, { enabled: true, batch_size })
    return await mailsPerSecond(mails, () => sendAll(container))
  }

  const finished = await collect(container, mails)
  const bare = async () => {
    await emptyTables(container)
    await settleDatabase(container)
    return await mailsPerSecond(mails, () => notifyAll(container, finished, concurrency))
  }
  await notifyAll(container, finished.slice(0, WARM_UP), concurrency)

  const { alone, usual, large } = await inTurns(runs, {
    alone: bare,
    usual: sendWith(BATCH_SIZES.usual),
    large: sendWith(BATCH_SIZES.large),
  })
  const named = (batchSize: number) =>
    `${mails} invitations sent, concurrency ${concurrency}, batches of ${batchSize}`
  return {
    series: [
      {
        name: `${mails} finished mails to \`createNotifications\` alone, concurrency ${concurrency}`,
        unit: "mails/s",
        values: alone,
      },
      { name: named(BATCH_SIZES.usual), unit: "mails/s", values: usual },
      { name: named(BATCH_SIZES.large), unit: "mails/s", values: large },
    ],
    verdicts: [
      {
        name: "mails per second, of those of `createNotifications` alone",
        value: median(usual) / median(alone),
        goal: { at: "least", value: 0.8 },
        unit: "times",
      },
      {
        name: "the same with batches of 500",
        value: median(large) / median(alone),
        goal: { at: "least", value: 0.8 },
        unit: "times",
      },
    ],
  }
})

/** Queues invitations, and nothing else is in the tables; nothing is sent yet. */
async function queue(container: MedusaContainer, mails: number): Promise<void> {
  await configure(container, { enabled: false })
  await emptyTables(container)
  await stage(container, parsedRows(mails), await commonPart(container))
  await workOnBatches(container)
  await settleDatabase(container)
}

async function mailsPerSecond(mails: number, send: () => Promise<void>): Promise<number> {
  return mails / (await secondsOf(send))
}

/** Lets the plugin's own dispatcher send everything, as the job of each half minute would. */
async function sendAll(container: MedusaContainer): Promise<void> {
  do {
    await dispatcher.runForOneTick(container)
  } while (await isAnyQueued(container))
}

async function isAnyQueued(container: MedusaContainer): Promise<boolean> {
  const answer: { rows: unknown[] } = await knexOf(container).raw(
    "select 1 from customer_invitation_delivery where status in ('queued', 'sending') limit 1",
  )
  return answer.rows.length > 0
}

/** The finished mails, as the plugin hands them over; a warm-up beside. */
async function collect(container: MedusaContainer, mails: number): Promise<Notification[]> {
  const finished: Notification[] = []
  // What the Module adds before it calls the provider is left out.
  listen((mail) => {
    const {
      id: _id,
      provider_id: _provider,
      ...given
    } = mail as typeof mail & Notification & Record<"id" | "provider_id", unknown>
    finished.push(given)
  })
  await queue(container, mails)
  await configure(container, { enabled: true })
  await sendAll(container)
  listen(undefined)
  if (finished.length !== mails || !finished.every(({ content }) => content)) {
    throw new Error(`${finished.length} mails were sent instead of ${mails}.`)
  }
  return finished
}

async function notifyAll(
  container: MedusaContainer,
  finished: readonly Notification[],
  concurrency: number,
): Promise<void> {
  const notifications = container.resolve(Modules.NOTIFICATION)
  await inParallel(finished, concurrency, async (mail) => {
    await notifications.createNotifications(mail)
  })
}
