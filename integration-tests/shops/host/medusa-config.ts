import demo from "../../../demo/shop/medusa-config"

/**
 * The demo's shop, with a registration route and hooks of its own in `src`, and with customers who
 * must verify their e-mail address.
 */
export default {
  ...demo,
  projectConfig: {
    ...demo.projectConfig,
    http: {
      ...demo.projectConfig.http,
      authVerificationsPerActor: {
        customer: [{ entity_type: "email", auth_provider: "emailpass" }],
      },
    },
  },
}
