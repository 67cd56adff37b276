import { Button, Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useChosenOptions, useEntitySearch } from "../../hooks/api/entity-options"
import type { EntitySource } from "../../lib/entity-sources"
import { chosenIds } from "../../lib/invitation-list-query"
import { withChosen } from "../../lib/with-chosen"
import { FilterChoice } from "./filter-choice"

interface Props {
  source: EntitySource
  label: string
  value: unknown
  onChange: (value: string[]) => void
  /** Choosing another replaces the one chosen. */
  single?: boolean
}

/** The open filter of a table: a search over all there is, with a box to tick for each match. */
export const EntityFilterList = ({ source, label, value, onChange, single = false }: Props) => {
  const { t } = useTranslation("invitations")
  const chosen = chosenIds(value)
  const search = useEntitySearch(source)
  const { options: found, searchValue, onSearchValueChange, hasNextPage } = search
  const chosenOptions = useChosenOptions(source, chosen)
  // Among thousands, what is chosen would be out of sight; in a search only matches are of use.
  const options = searchValue ? found : withChosen(found, chosenOptions)

  const toggle = (option: string) => {
    const others = chosen.filter((entry) => entry !== option)
    onChange(chosen.includes(option) ? others : single ? [option] : [...others, option])
  }

  return (
    <div className="w-[280px]" role="group" aria-label={label}>
      <div className="border-b p-2">
        <Input
          size="small"
          type="search"
          autoFocus
          aria-label={t("filter.search")}
          placeholder={t("filter.search")}
          value={searchValue}
          onChange={(event) => onSearchValueChange(event.target.value)}
        />
      </div>
      <div className="flex max-h-[280px] flex-col overflow-y-auto p-1">
        {!options.length && (
          <Text size="small" className="text-ui-fg-subtle py-6 text-center">
            {t(
              search.isPending
                ? "filter.loading"
                : search.error
                  ? "filter.failed"
                  : "filter.noMatches",
            )}
          </Text>
        )}
        {options.map((option) => (
          <FilterChoice
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onToggle={() => toggle(option.value)}
          />
        ))}
        {hasNextPage && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            isLoading={search.isFetchingNextPage}
            onClick={() => void search.fetchNextPage()}
          >
            {t("filter.more")}
          </Button>
        )}
      </div>
    </div>
  )
}
