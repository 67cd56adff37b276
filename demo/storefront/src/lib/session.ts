import "server-only"
import type { HttpTypes } from "@medusajs/framework/types"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { cache } from "react"
import { cookieOptions, SESSION_COOKIE } from "./cookies"
import { medusa } from "./medusa"
import { isRefusal } from "./refusals"
import { readToken } from "./token"

/** Medusa's JWT of the visitor, who may be nobody. */
export async function sessionToken(): Promise<string | undefined> {
  return readToken((await cookies()).get(SESSION_COOKIE)?.value)
}

/** Logs the visitor in. Only an action may do it. */
export async function startSession(jwt: string): Promise<void> {
  ;(await cookies()).set(SESSION_COOKIE, jwt, cookieOptions(SESSION_COOKIE))
}

/** Logs the visitor out. Only an action may do it. */
export async function endSession(): Promise<void> {
  ;(await cookies()).delete(SESSION_COOKIE)
}

/** The customer who is logged in; asked once for each request. */
export const currentCustomer = cache(async (): Promise<HttpTypes.StoreCustomer | null> => {
  const jwt = await sessionToken()
  if (!jwt) {
    return null
  }
  try {
    return (await medusa(jwt).store.customer.retrieve()).customer
  } catch (error) {
    // The log-in has run out, or the account is gone.
    if (isRefusal(error, 401, 404)) {
      return null
    }
    throw error
  }
})

/** The customer who is logged in; sends everybody else to the log-in, and back here afterwards. */
export async function requireCustomer(here: string): Promise<HttpTypes.StoreCustomer> {
  const customer = await currentCustomer()
  if (!customer) {
    redirect(`/login?to=${encodeURIComponent(here)}`)
  }
  return customer
}
