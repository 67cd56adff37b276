import { Module } from "@medusajs/framework/utils"
import InvitationModuleService from "./service"

/** Name under which the module is registered: `container.resolve(INVITATION_MODULE)`. */
export const INVITATION_MODULE = "invitation"

export default Module(INVITATION_MODULE, { service: InvitationModuleService })
