import { InlineTip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  variant: "warning" | "error" | "info"
  children: ReactNode
}

/** Something that one should know before one goes on. */
export const Note = ({ variant, children }: Props) => {
  const { t } = useTranslation("invitations")
  return (
    <InlineTip variant={variant} label={t(`notes.${variant}`)}>
      {children}
    </InlineTip>
  )
}
