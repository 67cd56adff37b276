import { adopt } from "../adoption/adopt"
import { previewAdoption, type ForeignInvitation } from "../adoption/adopt-invitations"
import { reads, writes } from "./verb"

/** What comes along from another shop system. */
export const adoptionVerbs = {
  /** Takes invitations of another system over, once; see {@link adopt}. Nothing is mailed. */
  adopt: writes((_parts, context, source: string, invitations: readonly ForeignInvitation[]) =>
    adopt(context, source, invitations),
  ),

  /** What {@link adopt} would take over, as things are now. Reads only. */
  previewAdoption: reads(
    (_parts, context, source: string, invitations: readonly ForeignInvitation[]) =>
      previewAdoption(context, source, invitations),
  ),
}
