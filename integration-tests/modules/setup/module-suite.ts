import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ROOT } from "../../../scripts/lib/paths"
import { INVITATION_MODULE } from "../../../src/modules/invitation"
import type InvitationModuleService from "../../../src/modules/invitation/service"
import { Invitations } from "./invitations"

/** A value that may stand for a `?`. */
type SqlValue = string | number | null

/** What a suite gets of the module and its database, which is empty before each test. */
export interface ModuleSuite {
  service: InvitationModuleService
  /** Makes invitations and looks at them. */
  invitations: Invitations
  /** Past the module: moves times back, and looks at what its methods do not show. */
  sql: <Row>(statement: string, values?: readonly SqlValue[]) => Promise<Row[]>
}

/** For how long a process may hold a delivery in these suites, in seconds. */
export const LEASE_SECONDS = 30

const MODULE = path.join(ROOT, "src/modules/invitation")

/**
 * Runs a suite over the module alone, on the schema that the migrations make: the indexes that the
 * module relies on are in those, not in the models.
 */
export function moduleSuite(testSuite: (suite: ModuleSuite) => void): void {
  moduleIntegrationTestRunner<InvitationModuleService>({
    moduleName: INVITATION_MODULE,
    resolve: MODULE,
    pathToMigrations: path.join(MODULE, "migrations"),
    moduleOptions: {
      tokenSecrets: ["a secret of the module tests, long enough"],
      storefrontUrl: "https://shop.example.com",
      sending: { leaseSeconds: LEASE_SECONDS },
    },
    testSuite: ({ service, MikroOrmWrapper }) => {
      const sql: ModuleSuite["sql"] = (statement, values = []) =>
        MikroOrmWrapper.forkManager().execute(statement, [...values])
      testSuite({ service, sql, invitations: new Invitations(service, sql) })
    },
  })
}
