import type { Page } from "playwright-core"
import { violationsOn } from "../setup/axe"
import { logIn, openPage } from "../setup/browser"
import { type Scenery, setScenery } from "../setup/scenery"
import { SCREENS } from "./screens"
import type { Stage } from "../setup/stage"

/** Every screen, looked at by axe, light and dark. */
export const accessibilityStory = (stage: () => Stage) =>
  describe("Accessibility", () => {
    let scenery: Scenery
    let page: Page
    let problems: string[]

    beforeAll(async () => {
      scenery = await setScenery(stage().shop)
      ;({ page, problems } = await openPage(stage().browser))
      await logIn(page, scenery.url)
    })

    it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
      "has nothing to object to: %s",
      async (_, { show, part }) => {
        await show(page, scenery)
        expect(await violationsOn(page, part)).toEqual([])
      },
    )

    it("raised no error, and asked for nothing beyond this machine", () => {
      expect(problems).toEqual([])
    })
  })
