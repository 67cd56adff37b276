import { useId } from "react"
import type { InvitationsClient } from "../../client/client.ts"
import type { InvitationErrorData } from "../../errors.ts"
import { secondsUntilNextMail } from "../../status.ts"
import type { InvitationList, InvitationResults, StorefrontSettings } from "../../types.ts"
import { useInvitationSettings } from "../hooks/use-invitation-settings.ts"
import { useMyInvitations, type InvitationActionOutcome } from "../hooks/use-my-invitations.ts"
import { fill, fromNow } from "../words.ts"
import { Heading, tailor, type Dress, type Tailor } from "./dress.tsx"
import { ErrorText } from "./error-text.tsx"
import { InvitationRows } from "./invitation-rows.tsx"
import { LoadState } from "./load-state.tsx"
import { Pager } from "./pager.tsx"
import { limitsId } from "./send-form.tsx"
import { SendSection } from "./send-invitations.tsx"

/** Props of {@link MyInvitations}. */
export interface MyInvitationsProps extends Dress {
  /** `createInvitationsClient(sdk)` or `clientFromActions(actions)`. */
  client: Pick<InvitationsClient, "settings" | "list" | "send" | "resend" | "cancel">
  /** Invitations on a page (default 10). */
  pageSize?: number
  /** What a server has read already: the settings, and the first page of the list. */
  initial?: { settings: StorefrontSettings; list: InvitationList }
  /** Which storefront invites, where the publishable key has several sales channels. */
  salesChannelId?: string
  /** Told of each submission that was answered with results. */
  onSent?: (results: InvitationResults) => void
}

/** The account page: send invitations, and see what became of them. */
export function MyInvitations({ client, initial, ...props }: MyInvitationsProps) {
  const dress = tailor(props)
  const shop = useInvitationSettings({ client, initial: initial?.settings ?? null })
  const isOff = shop.settings && !(shop.settings.enabled && shop.settings.storefront_enabled)
  return (
    <div {...dress.slot("root")}>
      <Heading dress={dress}>{dress.labels.list.heading}</Heading>
      <LoadState error={isOff ? DISABLED : shop.error} reload={shop.reload} dress={dress}>
        {shop.settings && !isOff && (
          <Account
            {...props}
            client={client}
            settings={shop.settings}
            initial={initial?.list ?? null}
            dress={dress}
          />
        )}
      </LoadState>
    </div>
  )
}

const DISABLED: InvitationErrorData = {
  reason: "disabled",
  message: "",
  status: 404,
  retryAfterSeconds: null,
  limits: null,
}

function Account({
  client,
  settings,
  initial,
  dress,
  pageSize,
  salesChannelId,
  onSent,
}: Omit<MyInvitationsProps, "initial"> & {
  settings: StorefrontSettings
  initial: InvitationList | null
  dress: Tailor
}) {
  const state = useMyInvitations({ client, initial, ...(pageSize ? { pageSize } : {}) })
  const { labels, slot } = dress
  const id = useId()
  const { reason } = state.error ?? {}
  return (
    <>
      {state.limits && (
        <SendSection
          client={client}
          settings={settings}
          limits={state.limits}
          onLimits={state.noteSent}
          onSent={onSent}
          salesChannelId={salesChannelId}
          id={id}
          dress={dress}
          below
        />
      )}
      <LoadState error={state.error} reload={state.reload} dress={dress}>
        {state.limits && (
          <div {...slot("section")}>
            {/* What keeps the list from being read, such as a log-in that has run out, is said once. */}
            {state.outcome?.error?.reason !== reason && (
              <ErrorText error={state.outcome?.error ?? null} dress={dress} />
            )}
            <div>
              <p role="status" {...slot("notice")}>
                {noticeOf(state.outcome, dress)}
              </p>
              {state.count === 0 ? (
                <p {...slot("text")}>{labels.list.empty}</p>
              ) : (
                <InvitationRows state={state} limitsId={limitsId(id)} dress={dress} />
              )}
            </div>
            <Pager state={state} dress={dress} />
          </div>
        )}
      </LoadState>
    </>
  )
}

function noticeOf(outcome: InvitationActionOutcome | null, { labels }: Tailor): string {
  if (!outcome || outcome.error) {
    return ""
  }
  const { verb, invitation } = outcome
  const email = invitation.email ?? ""
  if (verb === "cancel") {
    return fill(labels.list.canceled, { email })
  }
  const wait = secondsUntilNextMail(invitation)
  return wait > 0
    ? fill(labels.list.resentLater, { email, time: fromNow(wait, labels) })
    : fill(labels.list.resent, { email })
}
