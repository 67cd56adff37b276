import "server-only"

/** What differs from one run to the next. Read at each request, so that one build serves them all. */
export const environment = {
  /** Address of the Medusa server. */
  get medusaUrl(): string {
    return required("MEDUSA_URL")
  },
  /** The publishable key of this storefront. */
  get publishableKey(): string {
    return required("MEDUSA_PUBLISHABLE_KEY")
  },
  /** Address under which browsers reach this storefront. */
  get storefrontUrl(): string {
    return required("STOREFRONT_URL")
  },
}

function required(variable: string): string {
  const value = process.env[variable]
  if (!value) {
    throw new Error(`${variable} is not set: \`npm run demo\` starts this storefront with it.`)
  }
  return value
}
