import type { KnipConfig } from "knip"

/** What `npm run check:package` takes for used; everything else in here must be. */
const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  // They are optional for those who do not come the way that uses them, as React in a storefront.
  exclude: ["optionalPeerDependencies"],
  workspaces: {
    ".": {
      entry: [
        "src/admin/{routes,widgets}/**/*.tsx",
        "scripts/*.ts",
        "scripts/lib/reaper-process.mjs",
        "demo/*.ts",
        "benchmarks/*.ts",
        "benchmarks/measure/*.ts",
        "benchmarks/shop/medusa-config.ts",
        "benchmarks/shop/sample-heap.cjs",
        "benchmarks/shop/src/{scripts,idle-mail}/*.ts",
        "integration-tests/**/*.spec.ts",
        "integration-tests/engine/setup/*.cjs",
        "integration-tests/shops/*/medusa-config.ts",
        "integration-tests/shops/*/src/{api,workflows}/**/*.ts",
      ],
      project: [
        "{src,scripts,benchmarks,integration-tests}/**/*.{ts,tsx,mjs,cjs}",
        "demo/*.ts",
        "demo/check/**/*.ts",
      ],
      ignoreDependencies: [
        // Started as programs, by their files.
        "@arethetypeswrong/cli",
        "maildev",
        // Loaded by `node --import tsx`.
        "tsx",
        // Which Vite builds the admin: a peer of Medusa's.
        "vite",
        // In declarations that the compiler writes of what Medusa's functions return.
        "@medusajs/types",
      ],
    },
    "demo/shop": {
      entry: ["medusa-config.ts", "src/{scripts,subscribers}/*.ts"],
      project: ["**/*.ts"],
      ignoreDependencies: [
        // Named in its configuration, and loaded by Medusa.
        "medusa-plugin-invitations",
        // Its build of the admin wants them there.
        "@medusajs/admin-sdk",
      ],
    },
    "demo/storefront": {
      project: ["**/*.{ts,tsx}"],
    },
    storefront: { project: ["src/**/*.{ts,tsx}"] },
  },
}

export default config
