import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { adopt } from "../adoption/adopt"
import {
  previewAdoption,
  type AdoptedInvitation,
  type ForeignInvitation,
} from "../adoption/adopt-invitations"
import type { ModuleContext } from "../sql/run"
import { ErasureService } from "./erasure-service"

/** What comes along from another shop system. */
export class AdoptionService extends ErasureService {
  /** Takes invitations of another system over, once; see {@link adopt}. Nothing is mailed. */
  @InjectTransactionManager()
  async adopt(
    source: string,
    invitations: readonly ForeignInvitation[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<AdoptedInvitation[]> {
    return await adopt(context, source, invitations)
  }

  /** What {@link adopt} would take over, as things are now. Reads only. */
  @InjectManager()
  async previewAdoption(
    source: string,
    invitations: readonly ForeignInvitation[],
    @MedusaContext() context: ModuleContext = {},
  ): Promise<AdoptedInvitation[]> {
    return await previewAdoption(context, source, invitations)
  }
}
