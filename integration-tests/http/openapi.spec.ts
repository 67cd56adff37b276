import { OpenApiCaller } from "../setup/openapi/caller"
import { REFUSALS } from "../setup/openapi/refusals"
import { whatCustomersDo } from "../setup/openapi/stories/what-customers-do"
import { whatStaffDo } from "../setup/openapi/stories/what-staff-do"
import { shopSuite } from "../setup/shop-runner"
import { together } from "../setup/together"

shopSuite({
  testSuite: (shop) => {
    const caller = new OpenApiCaller(shop)
    beforeAll(caller.prepare)

    it.each(together(REFUSALS, ([name]) => name))("refusals of $name", async ({ cases }) => {
      for (const [name, as, status, given] of cases) {
        await caller.call(name, caller.who[as], status, given)
      }
    })
    whatStaffDo(caller)
    whatCustomersDo(caller)

    it("documents no answer that was not met here", () => {
      expect(caller.document.unseen()).toEqual([])
    })
  },
})
