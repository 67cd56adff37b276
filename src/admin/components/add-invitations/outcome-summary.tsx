import { CheckCircleSolid, ExclamationCircle } from "@medusajs/icons"
import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { toCsv } from "../../lib/rejected-rows"
import { saveFile } from "../../lib/save-file"
import type { InvitationResult } from "../../types/invitation"
import { OutcomeCounts } from "../common/outcome-counts"

/** What became of each address: how many were invited, and which were not, and why. */
export const OutcomeSummary = ({ results }: { results: InvitationResult[] }) => {
  const { t } = useTranslation("invitations")
  const created = results.filter(({ outcome }) => outcome === "created").length
  const refused = results.filter(({ outcome }) => outcome !== "created")
  return (
    <div className="flex flex-col gap-y-6" role="status">
      <div className="flex items-start gap-x-3">
        {created ? (
          <CheckCircleSolid className="text-ui-tag-green-icon mt-1 shrink-0" />
        ) : (
          <ExclamationCircle className="text-ui-fg-error mt-1 shrink-0" />
        )}
        <div>
          <RouteFocusModal.Title asChild>
            <Heading>
              {created ? t("outcomes.title", { count: created }) : t("outcomes.titleNone")}
            </Heading>
          </RouteFocusModal.Title>
          {created > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("outcomes.sending")}
            </Text>
          )}
        </div>
      </div>
      {refused.length > 0 && <RefusedAddresses refused={refused} />}
    </div>
  )
}

const RefusedAddresses = ({ refused }: { refused: InvitationResult[] }) => {
  const { t } = useTranslation("invitations")
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Heading level="h2">{t("outcomes.notCreated", { count: refused.length })}</Heading>
          <Button
            size="small"
            variant="secondary"
            onClick={() => saveFile(toCsv(refused), "not-invited.csv")}
          >
            {t("outcomes.save")}
          </Button>
        </div>
        <OutcomeCounts rows={refused} />
      </div>
      <div
        className="max-h-[400px] overflow-auto"
        // What scrolls must be reachable for those who scroll by the keyboard.
        tabIndex={0}
        role="group"
        aria-label={t("outcomes.list")}
      >
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("outcomes.email")}</Table.HeaderCell>
              <Table.HeaderCell>{t("outcomes.reason")}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {refused.map(({ email, outcome }, index) => (
              <Table.Row key={`${index}-${email}`}>
                <Table.Cell className="max-w-[260px] truncate">{email}</Table.Cell>
                <Table.Cell>{t(`outcomes.${outcome}`)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </Container>
  )
}
