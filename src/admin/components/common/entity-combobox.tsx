import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useChosenOptions, useEntitySearch } from "../../hooks/api/entity-options"
import type { EntitySource } from "../../lib/entity-sources"
import { withChosen } from "../../lib/with-chosen"
import { NamedButtons } from "./named-buttons"

interface FieldProps {
  id: string
  source: EntitySource
  placeholder: string
  /** Id of the element that explains the field. */
  describedBy?: string
  disabled?: boolean
  isInvalid?: boolean
}

interface SingleProps extends FieldProps {
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Chooses one sales channel, group or customer, searched on the server. */
export const EntityCombobox = ({
  source,
  value,
  onChange,
  describedBy,
  isInvalid,
  ...rest
}: SingleProps) => {
  const { options, ...search } = useSearchProps(source)
  const chosen = useChosenOptions(source, value ? [value] : [])
  const { t } = useTranslation("invitations")
  return (
    <NamedButtons name={(chosenName) => t("actions.remove", { name: chosenName })}>
      <Combobox
        {...search}
        {...rest}
        options={withChosen(options, chosen)}
        value={value ?? ""}
        onChange={(next) => onChange(next || undefined)}
        allowClear={!rest.disabled}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
      />
    </NamedButtons>
  )
}

interface MultipleProps extends FieldProps {
  value: string[]
  onChange: (value: string[]) => void
}

/** Chooses any number of sales channels, groups or customers, searched on the server. */
export const EntityMultiCombobox = ({
  source,
  value,
  onChange,
  describedBy,
  isInvalid,
  ...rest
}: MultipleProps) => {
  const { options, ...search } = useSearchProps(source)
  const chosen = useChosenOptions(source, value)
  const { t } = useTranslation("invitations")
  return (
    <NamedButtons name={(chosenName) => t("actions.remove", { name: chosenName })}>
      <Combobox<string[]>
        {...search}
        {...rest}
        displayMode="chips"
        options={withChosen(options, chosen)}
        value={value}
        onChange={(next) => onChange(next ?? [])}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
      />
    </NamedButtons>
  )
}

function useSearchProps(source: EntitySource) {
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage } =
    useEntitySearch(source)
  return {
    options,
    searchValue,
    onSearchValueChange,
    isFetchingNextPage,
    fetchNextPage: () => void fetchNextPage(),
  }
}
