/**
 * What the samples of docs/storefront.md import from Next.js 15 and from Medusa's DTC starter, as far as
 * they use it. Only the check of the docs compiles it.
 */

declare module "server-only" {}

declare module "next/cache" {
  export function revalidateTag(tag: string): void
}

declare module "next/headers" {
  interface Cookies {
    get(name: string): { name: string; value: string } | undefined
    delete(name: string): Cookies
  }
  export function cookies(): Promise<Cookies>
}

declare module "next/navigation" {
  export function redirect(address: string): never
}

declare module "next/server" {
  interface CookieOptions {
    maxAge?: number
    httpOnly?: boolean
    sameSite?: "lax" | "strict" | "none"
    secure?: boolean
  }
  export class NextRequest extends Request {
    nextUrl: URL & { clone(): URL }
  }
  export class NextResponse extends Response {
    static redirect(address: URL, status?: number): NextResponse
    cookies: { set(name: string, value: string, options: CookieOptions): void }
  }
}

declare module "@lib/config" {
  import type Medusa from "@medusajs/js-sdk"
  export const sdk: Medusa
}

declare module "@lib/data/cookies" {
  export const getAuthHeaders: () => Promise<{ authorization: string } | Record<string, never>>
  export const getCacheTag: (tag: string) => Promise<string>
  export const setAuthToken: (token: string) => Promise<void>
}

declare module "@lib/data/customer" {
  export const retrieveCustomer: () => Promise<{ email: string } | null>
  export function transferCart(): Promise<void>
}
