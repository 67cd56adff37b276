import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { SHOP } from "../../scripts/lib/paths"
import { Actors } from "./actors"
import type { Api } from "./api"
import { Inbox } from "./inbox"
import { readServerLog } from "./server-log"

/** What a suite gets of its shop. */
export interface ShopContext {
  /** An HTTP client of the running shop; it throws on any status from 400, see `ANY_STATUS`. */
  api: Api
  /** Where the shop listens. */
  url: string
  /** The shop's container, for looking at what the API does not show. */
  getContainer: () => MedusaContainer
  /** Makes admins, customers, keys and channels. */
  actors: Actors
  /** The mail server of the shop. Empty before each test. */
  inbox: Inbox
  /** Everything that the shop has logged so far. */
  readServerLog: () => string
  /** URL of the suite's own database. */
  databaseUrl: string
  /** Waits until no workflow runs any more. */
  waitWorkflowExecutions: () => Promise<void>
}

/** A suite over a running shop. */
export interface ShopSuite {
  /** Folder of the shop; the demo's where left out. */
  shop?: string
  /** Environment of the shop, on top of what the runner sets; see demo/shop/medusa-config.ts. */
  env?: Record<string, string>
  testSuite: (shop: ShopContext) => void
}

/**
 * Boots the demo's shop with the built plugin, a database of its own and an SMTP server in memory,
 * and runs a suite against it. What a suite's `beforeAll` makes stays; what a test makes is undone.
 */
export function shopSuite({ shop = SHOP, env = {}, testSuite }: ShopSuite): void {
  describe("shop", () => {
    const before = { ...process.env }
    let inbox: Inbox

    // Medusa's runner reads the shop's configuration before it applies an environment of its own.
    beforeAll(async () => {
      inbox = await Inbox.start()
      Object.assign(process.env, { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(inbox.port) }, env)
    })

    afterAll(async () => {
      await inbox.stop()
      for (const name of ["SMTP_HOST", "SMTP_PORT", ...Object.keys(env)]) {
        if (before[name] === undefined) {
          delete process.env[name]
        } else {
          process.env[name] = before[name]
        }
      }
    })

    medusaIntegrationTestRunner({
      medusaConfigFile: shop,
      cwd: shop,
      testSuite: (options) => {
        const api = options.api as Api
        beforeEach(() => inbox.reset())
        testSuite({
          api,
          // Known once the shop has started.
          get url() {
            return api.defaults.baseURL
          },
          getContainer: options.getContainer,
          actors: new Actors(api, options.getContainer),
          // Started in the hook above, long after this object is made.
          get inbox() {
            return inbox
          },
          readServerLog,
          databaseUrl: options.dbConfig.clientUrl,
          waitWorkflowExecutions: options.utils.waitWorkflowExecutions,
        })
      },
    })
  })
}
