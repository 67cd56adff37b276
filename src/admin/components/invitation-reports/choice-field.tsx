import { Select } from "@medusajs/ui"
import { FilterField } from "./filter-field"

interface Props<Name extends string> {
  label: string
  className?: string
  value: Name
  options: readonly { value: Name; label: string }[]
  onChange: (value: Name) => void
}

/** Chooses one of a few. */
export const ChoiceField = <Name extends string>(props: Props<Name>) => {
  const { label, className, value, options, onChange } = props
  const choose = (chosen: string) => {
    const option = options.find((entry) => entry.value === chosen)
    if (option) {
      onChange(option.value)
    }
  }
  return (
    <FilterField label={label} className={className}>
      {(id) => (
        <Select value={value} onValueChange={choose}>
          <Select.Trigger id={id}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FilterField>
  )
}
