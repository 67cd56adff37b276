/** One kind of tests; they run one kind after the other. */
export interface Suite {
  name: string
  /** The folder that its tests are in. */
  folder: string
  /** Its files can run side by side: none waits for a moment that a busy machine would miss. */
  sideBySide?: boolean
  /** Runs in the host shop, which loads the built plugin. */
  needsBuild?: boolean
  needsBrowser?: boolean
  /** Copies the database of a shop that is migrated and filled, see shop-template.ts. */
  needsShopTemplate?: boolean
  /** Skips some of its tests where there is no Redis. */
  usesRedis?: boolean
  /** Skips some of its tests where there is no MariaDB. */
  usesMariaDb?: boolean
}

/** In the order in which they run: the quick ones first. */
export const SUITES: readonly Suite[] = [
  { name: "unit", folder: "src", sideBySide: true },
  { name: "scripts", folder: "scripts" },
  { name: "storefront", folder: "storefront/src" },
  { name: "modules", folder: "integration-tests/modules", sideBySide: true },
  {
    name: "http",
    folder: "integration-tests/http",
    sideBySide: true,
    needsBuild: true,
    usesMariaDb: true,
  },
  {
    name: "engine",
    folder: "integration-tests/engine",
    needsBuild: true,
    needsShopTemplate: true,
    usesRedis: true,
    usesMariaDb: true,
  },
  {
    name: "browser",
    folder: "integration-tests/browser",
    needsBuild: true,
    needsBrowser: true,
  },
]
