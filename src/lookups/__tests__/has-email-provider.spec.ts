import { asValue } from "@medusajs/framework/awilix"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  Modules,
} from "@medusajs/framework/utils"
import { hasEmailProvider } from "../has-email-provider"

const shopWith = (notification: unknown) => {
  const container = createMedusaContainer()
  const config = { modules: { [Modules.NOTIFICATION]: notification } }
  container.register(ContainerRegistrationKeys.CONFIG_MODULE, asValue(config))
  return container
}
const channels = (...names: string[]) => ({ id: names.join(), options: { channels: names } })
const resolve = "@medusajs/medusa/notification"

describe("a provider for e-mail", () => {
  it("is there where one of the providers takes the channel", () => {
    const providers = [channels("feed"), channels("sms", "email")]
    expect(hasEmailProvider(shopWith({ resolve, options: { providers } }))).toBe(true)
  })

  it("is missing where none does, or where there are no notifications", () => {
    const providers = [channels("feed"), { id: "bare" }]
    expect(hasEmailProvider(shopWith({ resolve, options: { providers } }))).toBe(false)
    expect(hasEmailProvider(shopWith({ resolve, options: { providers: [] } }))).toBe(false)
    expect(hasEmailProvider(shopWith(false))).toBe(false)
  })

  it("is Medusa Cloud's where that is set up in full", () => {
    const cloud = { api_key: "key", endpoint: "https://cloud.example", environment_handle: "shop" }
    const options = { providers: [channels("feed")] }
    expect(hasEmailProvider(shopWith({ resolve, options: { ...options, cloud } }))).toBe(true)
    const half = { api_key: "key", endpoint: "https://cloud.example" }
    expect(hasEmailProvider(shopWith({ resolve, options: { ...options, cloud: half } }))).toBe(
      false,
    )
  })

  it("is believed in where the module is somebody else's", () => {
    expect(hasEmailProvider(shopWith({ resolve: "./src/modules/mails" }))).toBe(true)
    expect(hasEmailProvider(shopWith(undefined))).toBe(true)
  })
})
