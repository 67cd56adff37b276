export { buildStorefront } from "./build"
export { startStorefront, storefrontUrl } from "./server"
