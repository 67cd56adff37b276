import demo from "../../demo/shop/medusa-config"

/** The demo's shop, whose mails go nowhere: what is measured is everything but a mail server. */
export default {
  ...demo,
  modules: {
    ...demo.modules,
    notification: {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          { resolve: "./src/idle-mail", id: "idle", options: { channels: ["email"] } },
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "feed",
            options: { channels: ["feed"] },
          },
        ],
      },
    },
  },
}
