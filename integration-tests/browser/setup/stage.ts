import type { Browser } from "playwright-core"
import { Lifecycle } from "../../../scripts/lib/lifecycle"
import { type AdminShop, startAdminShop } from "./admin-shop"
import { startBrowser } from "./browser"

/** Builds the admin where that has not been done. */
const START_TIMEOUT_MS = 420_000

/** Where the stories play. */
export interface Stage {
  shop: AdminShop
  browser: Browser
}

/** Starts one shop and one browser for all stories, before the first and until after the last. */
export function setStage(): () => Stage {
  const life = new Lifecycle()
  let stage: Stage | undefined

  beforeAll(async () => {
    stage = { shop: await startAdminShop(life), browser: await startBrowser(life) }
  }, START_TIMEOUT_MS)

  afterAll(() => life.stop())

  return () => {
    if (!stage) {
      throw new Error("The shop and the browser are there from the first test on.")
    }
    return stage
  }
}
