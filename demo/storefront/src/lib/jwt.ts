/**
 * Whether a JWT of Medusa's is that of an account. A registration that was refused leaves a log-in
 * without one behind. Read and not verified: Medusa does that each time it is given.
 */
export function hasAccount(jwt: string): boolean {
  const [, payload = ""] = jwt.split(".")
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))
  return typeof claims === "object" && claims !== null && "actor_id" in claims && !!claims.actor_id
}
