/** The demo's shop, with a registration route and hooks of its own in `src`. */
export { default } from "../../../demo/shop/medusa-config"
