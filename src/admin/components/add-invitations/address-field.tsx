import { clx, Text, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { countAddresses, type TypedAddress } from "../../lib/parse-addresses"
import { FormField } from "../common/form-field"

/** Most entries that the server takes in one submission. */
export const MAX_ENTRIES = 1_000

const SHOWN_INVALID = 5

interface Props {
  text: string
  addresses: TypedAddress[]
  onChange: (text: string) => void
}

/** The list of addresses, with a live count of what can be made of it. */
export const AddressField = ({ text, addresses, onChange }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <FormField label={t("add.emails")} hint={t("add.emailsHint", { max: MAX_ENTRIES })}>
      {({ id, describedBy }) => (
        <>
          <Textarea
            id={id}
            aria-describedby={describedBy}
            rows={8}
            autoFocus
            spellCheck={false}
            autoCapitalize="none"
            placeholder={t("add.emailsPlaceholder")}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
          <AddressCounts addresses={addresses} />
        </>
      )}
    </FormField>
  )
}

const AddressCounts = ({ addresses }: { addresses: TypedAddress[] }) => {
  const { t } = useTranslation("invitations")
  const counts = countAddresses(addresses)
  const invalid = addresses.filter(({ kind }) => kind === "invalid")
  const hidden = invalid.length - SHOWN_INVALID
  return (
    <div aria-live="polite" className="flex flex-col gap-y-1">
      <Text size="small" leading="compact" className="flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
        <Count count={counts.valid} word="valid" className="text-ui-fg-base" />
        <Count count={counts.repeated} word="repeated" className="text-ui-tag-orange-text" />
        <Count count={counts.invalid} word="invalid" className="text-ui-fg-error" />
      </Text>
      {invalid.length > 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          {t("add.notAddresses")}{" "}
          {invalid
            .slice(0, SHOWN_INVALID)
            .map(({ email }) => email)
            .join(", ")}
          {hidden > 0 && ` ${t("add.andMore", { count: hidden })}`}
        </Text>
      )}
      {addresses.length > MAX_ENTRIES && (
        <Text size="small" leading="compact" className="text-ui-fg-error">
          {t("add.tooMany", { count: addresses.length, max: MAX_ENTRIES })}
        </Text>
      )}
    </div>
  )
}

const Count = ({ count, word, className }: { count: number; word: string; className: string }) => {
  const { t } = useTranslation("invitations")
  return (
    <span className={clx(count ? className : "text-ui-fg-subtle")}>
      {t(`add.${word}`, { count })}
    </span>
  )
}
