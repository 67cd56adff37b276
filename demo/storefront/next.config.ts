import path from "node:path"
import type { NextConfig } from "next"

/** The checkout: the packages are installed there, and the plugin's own storefront package lies there. */
const ROOT = path.join(__dirname, "../..")

const config: NextConfig = {
  turbopack: { root: ROOT },
  outputFileTracingRoot: ROOT,
  // `npm run typecheck` does it, for all of the project.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // One server, on this machine: nothing to compress for.
  compress: false,
  // Next's own redirect would hand a token on in an address before proxy.ts could take it.
  skipTrailingSlashRedirect: true,
  // What a page says is of one person and of this moment; nothing else may keep it.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        // No address of ours is told to others. Not `no-referrer`: a form that is sent without
        // JavaScript would then come from the origin "null", and Next refuses that as forged.
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "X-Content-Type-Options", value: "nosniff" },
      ],
    },
  ],
}

export default config
