import { setStageWith } from "./setup/stage"
import { startStorefrontShop } from "./setup/storefront-shop"
import { storefrontAccessStory } from "./stories/storefront-access"
import { storefrontClosedStory } from "./stories/storefront-closed"
import { storefrontInvitingStory } from "./stories/storefront-inviting"
import { storefrontLandingStory } from "./stories/storefront-landing"

// A shop of its own, since these stories change who may register, and how many mails may be sent.
describe("The storefront", () => {
  const stage = setStageWith(startStorefrontShop)

  storefrontInvitingStory(stage)
  storefrontLandingStory(stage)
  storefrontClosedStory(stage)
  storefrontAccessStory(stage)
})
