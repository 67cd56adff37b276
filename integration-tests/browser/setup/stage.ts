import type { Browser } from "playwright-core"
import { Lifecycle } from "../../../scripts/lib/lifecycle"
import { type AdminShop, startAdminShop } from "./admin-shop"
import { startBrowser } from "./browser"

/** Builds the admin where that has not been done. */
const START_TIMEOUT_MS = 420_000

/** Where the stories play. */
export interface Stage<Shop extends AdminShop = AdminShop> {
  shop: Shop
  browser: Browser
}

/** A stage with the admin alone. */
export function setStage(): () => Stage {
  return setStageWith(startAdminShop)
}

/** Starts one shop and one browser for all stories, before the first and until after the last. */
export function setStageWith<Shop extends AdminShop>(
  startShop: (life: Lifecycle) => Promise<Shop>,
): () => Stage<Shop> {
  const life = new Lifecycle()
  let stage: Stage<Shop> | undefined

  beforeAll(async () => {
    stage = { shop: await startShop(life), browser: await startBrowser(life) }
  }, START_TIMEOUT_MS)

  afterAll(() => life.stop())

  return () => {
    if (!stage) {
      throw new Error("The shop and the browser are there from the first test on.")
    }
    return stage
  }
}
