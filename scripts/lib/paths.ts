import path from "node:path"

/** The checkout. */
export const ROOT = path.resolve(__dirname, "../..")

/** The host shop that the demo and the tests run the plugin in. */
export const SHOP = path.join(ROOT, "demo/shop")

/** The storefront that the demo and the tests show the plugin in. */
export const STOREFRONT = path.join(ROOT, "demo/storefront")

/** Where the demo keeps its logs and, for an ordinary user, its database. */
export const DEMO_STATE = path.join(ROOT, ".demo")

/** Where `medusa plugin:build` puts the plugin. */
export const PLUGIN_OUTPUT = path.join(ROOT, ".medusa/server")

/** Fingerprints of what was built, so that nothing is built twice. */
export const BUILD_STAMPS = path.join(ROOT, "node_modules/.cache/medusa-plugin-invitations")
