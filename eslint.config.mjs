import medusa from "@medusajs/eslint-plugin"
import { createNodeResolver, importX } from "eslint-plugin-import-x"
import tseslint from "typescript-eslint"
import { ZONES } from "./eslint.layers.mjs"

/** Medusa's own conventions, and of TypeScript what keeps types honest. */
export default [
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.next/**",
      "**/next-env.d.ts",
      "storefront/dist/**",
      ".demo/**",
      "coverage/**",
    ],
  },
  ...medusa.configs.recommended,
  // Which leaves tests out.
  { ignores: ["!**/integration-tests/**", "!**/__tests__/**", "!**/*.spec.*"] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "storefront/src/**/*.{ts,tsx}"],
    ignores: ["**/__tests__/**"],
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx"] })],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: ZONES }],
      "import-x/no-cycle": "error",
    },
  },
  {
    // Outside the shop there is no HTTP status that an error could map to.
    files: ["{benchmarks,demo,storefront,scripts,integration-tests}/**", "**/__tests__/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
]
