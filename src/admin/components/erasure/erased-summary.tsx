import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ErasedCounts } from "../../types/erasure"

const NAMES = [
  "invitations",
  "discarded",
  "as_inviter",
  "as_invitee",
  "notifications",
  "suppressions",
  "selections",
  "import_rows",
] as const satisfies readonly (keyof ErasedCounts)[]

/** Of how much an address was erased; the address itself is not named any more. */
export const ErasedSummary = ({ erased }: { erased: ErasedCounts }) => {
  const { t } = useTranslation("invitations")
  const found = NAMES.filter((name) => erased[name] > 0)
  if (!found.length) {
    return <Text size="small">{t("erase.nothing")}</Text>
  }
  return (
    <>
      <Text size="small" weight="plus">
        {t("erase.done")}
      </Text>
      <ul className="txt-small text-ui-fg-subtle list-disc pl-5">
        {found.map((name) => (
          <li key={name}>{t(`erase.counts.${name}`, { count: erased[name] })}</li>
        ))}
      </ul>
    </>
  )
}
