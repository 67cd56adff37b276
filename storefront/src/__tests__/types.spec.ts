import type {
  Allowance,
  InvitationStatus as PluginStatus,
  RefusalReason,
  StoreInvitation,
  StoreInvitationList,
  StoreInvitationPreview,
  StoreInvitationResults,
  StoreInvitationSettings,
} from "../../../src/types"
import type {
  Invitation,
  InvitationErrorReason,
  InvitationLimits,
  InvitationList,
  InvitationPreview,
  InvitationResults,
  InvitationStatus,
  StorefrontSettings,
} from "../index.ts"

/** Whether each of two types takes what the other is. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false

describe("the types of the package", () => {
  // The compiler is the test; the package has types of its own to stand without the plugin.
  it("are those of the plugin's Store API", () => {
    const same: [
      Same<Invitation, StoreInvitation>,
      Same<InvitationList, StoreInvitationList>,
      Same<InvitationResults, StoreInvitationResults>,
      Same<InvitationLimits, Allowance>,
      Same<InvitationPreview, StoreInvitationPreview["invitation"]>,
      Same<StorefrontSettings, StoreInvitationSettings["settings"]>,
      Same<InvitationStatus, PluginStatus>,
      Same<RefusalReason, Extract<InvitationErrorReason, RefusalReason>>,
    ] = [true, true, true, true, true, true, true, true]
    expect(same).not.toContain(false)
  })
})
