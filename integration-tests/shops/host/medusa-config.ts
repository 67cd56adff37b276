import type { InvitationPluginOptions } from "../../../src/types"
import demo from "../../../demo/shop/medusa-config"

const invitations: InvitationPluginOptions = {
  backendUrl: "https://api.host.example.com/",
  mailTemplates: {
    // Without an unsubscribe link, which the plugin must add.
    spring: async ({ shop_name: shop, invitation_url: url }) => ({
      subject: `Spring at ${shop}`,
      html: `<body><a href="${url}">Come in</a></body>`,
      text: `Come in: ${url}`,
    }),
    broken: () => {
      throw new Error("The template of the host has a bug.")
    },
  },
}

/**
 * The demo's shop, with mail templates, a registration route and hooks of its own in `src`, and with customers who
 * must verify their e-mail address.
 */
export default {
  ...demo,
  plugins: [{ resolve: "medusa-plugin-invitations", options: { ...invitations } }],
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
