import { z } from "@medusajs/framework/zod"
import {
  OpenApiDocument,
  operationsOfRoutes,
} from "../../../integration-tests/setup/openapi/document"
import {
  AdminInvitationCustomersReport,
  AdminInvitationReport,
} from "../../api/admin/invitation-reports/validators"
import middlewares from "../../api/middlewares"
import { AdminInvitationSettingsParams } from "../../api/admin/invitation-settings/validators"
import {
  AdminCreateSuppressions,
  AdminDeleteSuppressions,
  AdminDeleteSuppressionsParams,
  AdminListSuppressions,
} from "../../api/admin/invitations/suppressions/validators"
import {
  AdminCreateInvitations,
  AdminEditInvitation,
  AdminEraseAddress,
  AdminExportInvitations,
  AdminImportInvitations,
  AdminListBatches,
  AdminListInvitations,
  AdminRetrieveInvitation,
  AdminSelectInvitations,
  invitationFilters,
} from "../../api/admin/invitations/validators"
import {
  StoreCreateInvitations,
  StoreListInvitations,
} from "../../api/store/customers/me/invitations/validators"
import { StorePreviewInvitation } from "../../api/store/invitations/validators"
import { refuseQuery } from "../../api/utils/validate"
import { refuseStoreQuery } from "../../api/utils/with-reason"
import { SETTING_NAMES } from "../../modules/invitation/settings/definitions"

const document = new OpenApiDocument()
const names = (values: Iterable<string>) => [...values].sort()

describe("docs/openapi.yaml", () => {
  it("has every route of src/api, and no other", () => {
    expect(names(document.ownOperations())).toEqual(names(operationsOfRoutes()))
  })

  it.each([
    ["GET /admin/invitations", AdminListInvitations],
    ["GET /admin/invitations/export", AdminExportInvitations],
    ["GET /admin/invitations/{id}", AdminRetrieveInvitation],
    ["POST /admin/invitations/{id}", AdminRetrieveInvitation],
    ["POST /admin/invitations/{id}/send", AdminRetrieveInvitation],
    ["POST /admin/invitations/{id}/discard", AdminRetrieveInvitation],
    ["GET /admin/invitations/batches", AdminListBatches],
    ["GET /admin/invitations/suppressions", AdminListSuppressions],
    ["DELETE /admin/invitations/suppressions", AdminDeleteSuppressionsParams],
    ["GET /admin/invitation-reports/general", AdminInvitationReport],
    ["GET /admin/invitation-reports/customers", AdminInvitationCustomersReport],
    ["GET /admin/invitation-reports/conversion", AdminInvitationReport],
    ["GET /admin/invitation-reports/summary", AdminInvitationReport],
    ["GET /admin/invitation-settings", AdminInvitationSettingsParams],
    ["POST /admin/invitation-settings", AdminInvitationSettingsParams],
    ["GET /admin/invitation-settings/mail-preview", AdminInvitationSettingsParams],
    ["POST /admin/invitation-settings/test-mail", AdminInvitationSettingsParams],
    ["GET /store/customers/me/invitations", StoreListInvitations],
  ])("has every query parameter of %s", (name, { shape }) => {
    const taken = Object.entries(shape).filter(([, schema]) => !(schema instanceof z.ZodUndefined))
    expect(names(document.query(name).map((it) => it.name))).toEqual(
      names(taken.map(([parameter]) => parameter)),
    )
  })

  // Answers 200 whatever happens, so that a storefront can always draw its page.
  const patient = "GET /store/invitations/settings"

  it.each(
    document
      .ownOperations()
      .filter((name) => name !== patient && document.query(name).length === 0),
  )("has no query parameter of %s, and each is refused", (name) => {
    const [method = "", path = ""] = name.split(" ")
    const routes = middlewares.routes?.filter(({ matcher, methods }) => {
      const pattern = String(matcher).replace(/:\w+/g, "[^/]+")
      return methods?.includes(method as "GET") && new RegExp(`^${pattern}$`).test(path)
    })
    const checks = routes?.flatMap((route) => route.middlewares ?? []) ?? []
    expect(checks.some((check) => check === refuseQuery || check === refuseStoreQuery)).toBe(true)
  })

  it.each([
    ["POST /admin/invitations", AdminCreateInvitations],
    ["POST /admin/invitations/{id}", AdminEditInvitation],
    [
      "POST /admin/invitations/import",
      { shape: { file: z.any(), ...AdminImportInvitations.shape } },
    ],
    ["POST /admin/invitations/send", AdminSelectInvitations],
    ["POST /admin/invitations/discard", AdminSelectInvitations],
    ["POST /admin/invitations/erase", AdminEraseAddress],
    ["POST /admin/invitations/suppressions", AdminCreateSuppressions],
    ["DELETE /admin/invitations/suppressions", AdminDeleteSuppressions],
    ["POST /store/invitations/preview", StorePreviewInvitation],
    ["POST /store/customers/me/invitations", StoreCreateInvitations],
  ])("has every field of the body of %s", (name, { shape }) => {
    expect(names(document.bodyFields(name))).toEqual(names(Object.keys(shape)))
  })

  it("has every filter that mass actions take", () => {
    expect(document.properties("InvitationFilters")).toEqual(Object.keys(invitationFilters))
  })

  it("has every setting", () => {
    expect(document.properties("Settings")).toEqual(SETTING_NAMES)
  })
})
