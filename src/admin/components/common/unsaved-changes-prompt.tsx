import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type Location, useBlocker } from "react-router-dom"

/** Asks before a form that was filled in is left, in the dashboard's own words. */
export const UnsavedChangesPrompt = ({ dirty }: { dirty: boolean }) => {
  const { t } = useTranslation()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && pageOf(currentLocation) !== pageOf(nextLocation),
  )
  return (
    <Prompt open={blocker.state === "blocked"} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("general.unsavedChangesTitle")}</Prompt.Title>
          <Prompt.Description>{t("general.unsavedChangesDescription")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button" onClick={() => blocker.reset?.()}>
            {t("actions.cancel")}
          </Prompt.Cancel>
          <Prompt.Action type="button" onClick={() => blocker.proceed?.()}>
            {t("actions.continue")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

/** With its search, which says whose settings a page shows. */
function pageOf({ pathname, search }: Location): string {
  return pathname + search
}
