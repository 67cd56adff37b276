/** The demo's shop, with a registration route of its own in `src/api`. */
export { default } from "../../../demo/shop/medusa-config"
