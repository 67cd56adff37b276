import { SectionRow } from "@medusajs/dashboard/components"
import { Link as LinkIcon } from "@medusajs/icons"
import { Button, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

/**
 * The personal link, to be copied. It is not shown unless it must be: it opens an account for
 * whoever reads it, also off a shared screen.
 */
export const LinkRow = ({ url }: { url: string }) => {
  const { t } = useTranslation("invitations")
  const [isShown, setIsShown] = useState(false)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      toast.success(t("detail.link.copied"))
    } catch {
      // Browsers keep the clipboard from pages that do not come over https.
      setIsShown(true)
    }
  }

  return (
    <SectionRow
      title={t("detail.link.label")}
      value={
        <div className="flex w-full min-w-0 flex-col items-start gap-y-2">
          <Button size="small" variant="secondary" onClick={() => void copy()}>
            <LinkIcon />
            {t("detail.link.copy")}
          </Button>
          <Text size="small" leading="compact" className="text-ui-fg-subtle text-pretty">
            {t(isShown ? "detail.link.blocked" : "detail.link.hint")}
          </Text>
          {isShown && (
            <div className="w-full">
              <Input
                readOnly
                size="small"
                value={url}
                aria-label={t("detail.link.label")}
                onFocus={(event) => event.target.select()}
              />
            </div>
          )}
        </div>
      }
    />
  )
}
