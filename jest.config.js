const path = require("node:path")

/**
 * `npm test` runs the folders one after the other; see scripts/test.ts.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: [
    "<rootDir>/src/**/__tests__/**/*.spec.ts",
    "<rootDir>/scripts/**/__tests__/**/*.spec.ts",
    "<rootDir>/storefront/src/**/__tests__/**/*.spec.{ts,tsx}",
    "<rootDir>/integration-tests/*/**/*.spec.ts",
  ],
  // Not modulePathIgnorePatterns: the host shop loads the built plugin from .medusa.
  testPathIgnorePatterns: ["/node_modules/", "/\\.medusa/"],
  transformIgnorePatterns: ["/node_modules/", "/\\.medusa/"],
  // Files with that extension that are loaded from here are this project's sources alone.
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: "commonjs" },
      },
    ],
    "^.+\\.tsx$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  moduleNameMapper: {
    // Medusa looks providers up from the current directory, which Jest does not do for a package
    // that is linked into its own node_modules.
    "^medusa-plugin-invitations/providers/(.*)$":
      "<rootDir>/.medusa/server/src/providers/$1/index.js",
  },
  setupFiles: [path.join(__dirname, "integration-tests/setup/environment.ts")],
  // A suite boots a whole shop, with all its migrations, in its first hook.
  testTimeout: 120_000,
}
