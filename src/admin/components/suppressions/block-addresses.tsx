import { Button, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useBlockAddresses } from "../../hooks/api/suppressions"
import { parseAddresses } from "../../lib/parse-addresses"
import { AddressField, MAX_ENTRIES } from "../add-invitations/address-field"

/** Takes addresses that must not be mailed. */
export const BlockAddresses = ({ onDone }: { onDone: () => void }) => {
  const { t } = useTranslation("invitations")
  const [text, setText] = useState("")
  const addresses = useMemo(() => parseAddresses(text), [text])
  const { mutate, isPending } = useBlockAddresses()
  const emails = addresses.filter(({ kind }) => kind === "valid").map(({ email }) => email)
  const block = () =>
    mutate(emails, {
      onSuccess: ({ results }) => {
        const count = results.filter(({ outcome }) => outcome === "suppressed").length
        toast.success(t("suppressions.blocked", { count }))
        onDone()
      },
      onError: ({ message }) => toast.error(t("suppressions.failed"), { description: message }),
    })
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <AddressField text={text} addresses={addresses} onChange={setText} />
      <div className="flex justify-end gap-x-2">
        <Button size="small" variant="secondary" onClick={onDone}>
          {t("actions.cancel")}
        </Button>
        <Button
          size="small"
          disabled={emails.length === 0 || addresses.length > MAX_ENTRIES}
          isLoading={isPending}
          onClick={block}
        >
          {t("suppressions.block")}
        </Button>
      </div>
    </div>
  )
}
