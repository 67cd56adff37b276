import { Checkbox } from "@medusajs/ui"
import { useId } from "react"

interface Props {
  label: string
  checked: boolean
  onToggle: () => void
}

/** One of the choices of an open filter. */
export const FilterChoice = ({ label, checked, onToggle }: Props) => {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className="hover:bg-ui-bg-base-hover txt-compact-small flex cursor-pointer items-center gap-x-2 rounded-md px-2 py-1.5"
    >
      <Checkbox id={id} className="shrink-0" checked={checked} onCheckedChange={onToggle} />
      <span className="truncate">{label}</span>
    </label>
  )
}
