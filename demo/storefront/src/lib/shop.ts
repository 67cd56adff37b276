/** The demo's shop, by name. */
export const SHOP_NAME = "Fjord & Fell"
