"use server"

import { redirect } from "next/navigation"
import { endSession } from "../lib/session"

/** Logs the customer out, and back to the shop's first page. */
export async function logOut(): Promise<void> {
  await endSession()
  redirect("/")
}

/** Logs the customer out, so that somebody else can take up the invitation. */
export async function logOutToInvitation(): Promise<void> {
  await endSession()
  redirect("/invitation")
}
