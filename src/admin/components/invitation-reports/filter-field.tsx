import { clx, Label } from "@medusajs/ui"
import { type ReactNode, useId } from "react"

interface Props {
  label: string
  className?: string | undefined
  children: (id: string) => ReactNode
}

/** A choice of what a report is about, under its name. */
export const FilterField = ({ label, className, children }: Props) => {
  const id = useId()
  return (
    <div className={clx("flex w-full min-w-0 flex-col gap-y-1", className)}>
      <Label htmlFor={id} id={`${id}-label`} size="xsmall" weight="plus">
        {label}
      </Label>
      {children(id)}
    </div>
  )
}
