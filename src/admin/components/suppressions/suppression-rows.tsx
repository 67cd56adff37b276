import { Badge, Button, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useUnblockAddresses } from "../../hooks/api/suppressions"
import { useConfirm } from "../../hooks/use-confirm"
import type { Suppression, SuppressionList } from "../../types/suppression"
import { Muted } from "../common/muted"
import { Pages } from "../common/pages"
import { Timestamp } from "../common/timestamp"

interface Props {
  list: SuppressionList
  /** The address that was looked up, if any. */
  searched: string
  page: number
  pages: number
  onPage: (page: number) => void
}

/** One page of the list. */
export const SuppressionRows = ({ list, searched, page, pages, onPage }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <>
      {list.suppressions.length > 0 ? (
        <ul className="divide-y">
          {list.suppressions.map((row) => (
            <SuppressionRow key={row.id} row={row} searched={searched} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4" aria-live="polite">
          {t(searched ? "suppressions.notFound" : "suppressions.none")}
        </Text>
      )}
      <Pages label={t("suppressions.pages")} page={page} pages={pages} onPage={onPage} />
    </>
  )
}

const SuppressionRow = ({ row, searched }: { row: Suppression; searched: string }) => {
  const { t } = useTranslation("invitations")
  const confirm = useConfirm()
  const { mutate, isPending } = useUnblockAddresses()
  // Where the address was erased, whoever looked it up has it.
  const email = row.email ?? searched
  const ownWish = row.reason === "unsubscribed" || row.reason === "complained"
  const unblock = async () => {
    const confirmed = await confirm({
      title: t("suppressions.unblockTitle"),
      description: t(ownWish ? "suppressions.unblockOwnWish" : "suppressions.unblockConfirm"),
      confirmText: t("suppressions.unblock"),
      cancelText: t("actions.cancel"),
    })
    if (confirmed) {
      mutate([email], {
        onSuccess: () => toast.success(t("suppressions.unblocked")),
        onError: ({ message }) => toast.error(t("suppressions.failed"), { description: message }),
      })
    }
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3">
      <div className="txt-compact-small flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="break-all">{row.email ?? <Muted>{t("erased")}</Muted>}</span>
        <Badge size="2xsmall">{t(`suppressions.reasons.${row.reason}`)}</Badge>
        <span className="text-ui-fg-subtle">
          <Timestamp date={row.created_at} />
        </span>
      </div>
      {email && (
        <Button
          size="small"
          variant="transparent"
          isLoading={isPending}
          aria-label={t("suppressions.unblockOne", { email })}
          onClick={() => void unblock()}
        >
          {t("suppressions.unblock")}
        </Button>
      )}
    </li>
  )
}
