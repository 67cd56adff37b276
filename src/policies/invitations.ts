import { definePolicies } from "@medusajs/framework/utils"

/** What roles can be allowed to do, in shops that switch role-based access control on. */
export default definePolicies([
  {
    name: "ReadInvitations",
    resource: "invitation",
    operation: "read",
    description: "See invitations, who must not be mailed, reports and settings",
  },
  {
    name: "CreateInvitations",
    resource: "invitation",
    operation: "create",
    description: "Invite people",
  },
  {
    name: "UpdateInvitations",
    resource: "invitation",
    operation: "update",
    description: "Correct and send invitations, say who must not be mailed, and change settings",
  },
  {
    name: "DeleteInvitations",
    resource: "invitation",
    operation: "delete",
    description: "Discard invitations, and forget addresses",
  },
])
