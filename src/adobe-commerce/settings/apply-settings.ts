import type { MedusaContainer } from "@medusajs/framework/types"
import { updateInvitationSettingsWorkflow } from "../../workflows/settings/update-settings"
import type { PlannedSetting } from "./plan-settings"

/** Sets what was planned, for the whole shop and each sales channel; the rest stays as it is. */
export async function applySettings(
  container: MedusaContainer,
  planned: readonly PlannedSetting[],
): Promise<void> {
  const scopes = new Set(planned.map((setting) => setting.sales_channel?.id ?? null))
  for (const scope of scopes) {
    const set = Object.fromEntries(
      planned.flatMap(({ sales_channel: channel, becomes }) =>
        becomes && (channel?.id ?? null) === scope ? [[becomes.name, becomes.value]] : [],
      ),
    )
    await updateInvitationSettingsWorkflow(container).run({
      input: { sales_channel_id: scope, set, clear: [] },
    })
  }
}
