import { useId } from "react"
import type { InvitationsClient } from "../../client/client.ts"
import type {
  InvitationLimits,
  InvitationResult,
  InvitationResults,
  StorefrontSettings,
} from "../../types.ts"
import { useInvitationLimits, type LimitsView } from "../hooks/use-invitation-limits.ts"
import { useInvitationSettings } from "../hooks/use-invitation-settings.ts"
import { useLoad } from "../hooks/use-load.ts"
import { useSendInvitations } from "../hooks/use-send-invitations.ts"
import { Heading, tailor, type Dress, type Tailor } from "./dress.tsx"
import { LoadState } from "./load-state.tsx"
import { SendForm, SendResults } from "./send-form.tsx"

/** Props of {@link SendInvitations}. */
export interface SendInvitationsProps extends Dress {
  client: Pick<InvitationsClient, "settings" | "list" | "send">
  /** Which storefront invites, where the publishable key has several sales channels. */
  salesChannelId?: string
  /** Told of each submission that was answered with results. */
  onSent?: (results: InvitationResults) => void
}

/** The form alone, for pages that invite without showing the list. */
export function SendInvitations({ client, salesChannelId, onSent, ...look }: SendInvitationsProps) {
  const dress = tailor(look, 2)
  const { settings, ...shop } = useInvitationSettings({ client })
  const { data, error, reload, replace } = useLoad(
    async (signal) => (await client.list({ limit: 1 }, { signal })).limits,
    "limits",
  )
  const limits = useInvitationLimits(data, reload)
  const id = useId()
  return (
    <LoadState error={shop.error ?? error} reload={shop.error ? shop.reload : reload} dress={dress}>
      {settings && limits && (
        <SendSection
          client={client}
          settings={settings}
          limits={limits}
          onLimits={(newer) => replace(() => newer)}
          onSent={onSent}
          salesChannelId={salesChannelId}
          id={id}
          dress={dress}
        />
      )}
    </LoadState>
  )
}

/** Heading, form and results. */
export function SendSection({
  client,
  settings,
  limits,
  onLimits,
  onSent,
  salesChannelId,
  id,
  dress,
  below = false,
}: {
  client: Pick<InvitationsClient, "send">
  settings: StorefrontSettings
  limits: LimitsView
  /** Told of the limits that each answer brings, and of the results if there are any. */
  onLimits: (limits: InvitationLimits, results?: readonly InvitationResult[]) => void
  onSent: SendInvitationsProps["onSent"]
  salesChannelId: string | undefined
  /** What ids of its parts begin with. */
  id: string
  dress: Tailor
  /** Part of a page that has a heading of its own. */
  below?: boolean
}) {
  const state = useSendInvitations({
    client,
    room: limits.room,
    ...(salesChannelId ? { salesChannelId } : {}),
    onSent: (results) => {
      onLimits(results.limits, results.results)
      onSent?.(results)
    },
    onLimited: onLimits,
  })
  return (
    <section aria-labelledby={id} {...dress.slot(below ? "section" : "root")}>
      <Heading dress={dress} below={below} id={id}>
        {dress.labels.send.heading}
      </Heading>
      <SendForm state={state} settings={settings} limits={limits} id={id} dress={dress} />
      <SendResults state={state} dress={dress} />
    </section>
  )
}
