import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ROOT } from "../../../scripts/lib/paths"
import { INVITATION_MODULE } from "../../../src/modules/invitation"
import type InvitationModuleService from "../../../src/modules/invitation/service"

export interface ModuleContext {
  service: InvitationModuleService
}

const MODULE = path.join(ROOT, "src/modules/invitation")

export function moduleSuite(testSuite: (context: ModuleContext) => void): void {
  moduleIntegrationTestRunner<InvitationModuleService>({
    moduleName: INVITATION_MODULE,
    resolve: MODULE,
    pathToMigrations: path.join(MODULE, "migrations"),
    moduleOptions: {
      tokenSecrets: ["a secret for tests that is long enough"],
      storefrontUrl: "https://shop.example.com",
    },
    testSuite: ({ service }) => testSuite({ service }),
  })
}
