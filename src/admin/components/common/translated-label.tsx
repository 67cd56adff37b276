import { useTranslation } from "react-i18next"

/** Words where only a function outside of any component can be given, such as breadcrumbs. */
export const TranslatedLabel = ({ words }: { words: string }) => {
  const { t } = useTranslation("invitations")
  return <>{t(words)}</>
}
