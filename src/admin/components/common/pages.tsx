import { Button, Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  /** What is turned, for those who do not see it. */
  label: string
  /** From 0 on. */
  page: number
  pages: number
  onPage: (page: number) => void
}

/** Turns the pages of a list; nothing where one page holds it all. */
export const Pages = ({ label, page, pages, onPage }: Props) => {
  const { t } = useTranslation("invitations")
  const last = Math.max(0, pages - 1)

  // A page that no longer exists, after an old bookmark or the last of its rows, is not an empty list.
  useEffect(() => {
    if (page > last) {
      onPage(last)
    }
  }, [page, last])

  return pages > 1 ? (
    <nav aria-label={label} className="flex items-center justify-end gap-x-2 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {t("pages.page", { page: page + 1, pages })}
      </Text>
      <Button
        size="small"
        variant="transparent"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        {t("pages.previous")}
      </Button>
      <Button
        size="small"
        variant="transparent"
        disabled={page >= last}
        onClick={() => onPage(page + 1)}
      >
        {t("pages.next")}
      </Button>
    </nav>
  ) : null
}
