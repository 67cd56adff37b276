/** The demo's people and names. Everybody may know them: the demo listens on this machine alone. */

export const SHOP_NAME = "Fjord & Fell"

/** The storefront that invitations are sent from. */
export const SALES_CHANNEL = "Fjord & Fell Online"

export const DEMO_PASSWORD = "demo-password"

export const ADMIN = { email: "admin@example.com", first_name: "Astrid", last_name: "Holm" }

export const CUSTOMER = { email: "clara@example.com", first_name: "Clara", last_name: "Berg" }

/** The groups that invitations can put people in. */
export const PRIVATE_SALE_GROUP = "Private Sale"
export const FRIENDS_GROUP = "Friends"

/** Title of the storefront's publishable key. */
export const KEY_TITLE = "Storefront"

/** Where the shop sells to. */
export const COUNTRIES = ["de", "dk", "fr", "gb", "it", "nl", "no", "se"]
