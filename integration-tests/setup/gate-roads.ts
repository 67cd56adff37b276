import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Headers } from "./actors"
import { ANY_STATUS, type ApiResponse } from "./api"
import type { Invitations, RefusalView } from "./invitations"
import type { ShopContext } from "./shop-runner"

type Answer = ApiResponse<{ customer?: { id: string } } & Partial<RefusalView>>

/** What a road into the shop starts from. */
export interface Town {
  admin: Headers
  /** Key of the closed channel. */
  key: Headers
  openKey: Headers
  bothKey: Headers
  closedChannel: string
  openChannel: string
}

export interface Road {
  name: string
  walk: (town: Town) => Promise<Answer>
  status: number
  reason?: string
}

/**
 * Roads into a closed shop, good and bad.
 *
 * @param town - asked only when a road is walked, since it is built after the roads are known.
 */
export function roadsIntoTown(
  shop: ShopContext,
  invitations: Invitations,
  town: () => Town,
): Road[] {
  const invite = async (email: string, channel = town().closedChannel) =>
    await invitations.inviteAndReceive(town().admin, email, { sales_channel_id: channel })
  const knex = (): Knex => shop.getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const open = async (
    email: string,
    headers: Headers,
    body: Record<string, unknown> = {},
    path = "/store/customers",
  ): Promise<Answer> => {
    const identity = await shop.actors.registerIdentity(email)
    return await shop.api.post(
      path,
      { email, ...body },
      { headers: { authorization: `Bearer ${identity}`, ...headers }, ...ANY_STATUS },
    )
  }

  return [
    {
      name: "no token",
      walk: async ({ key }) => await invitations.register(key, "a@example.com"),
      status: 403,
      reason: "invitation_required",
    },
    {
      name: "an empty token",
      walk: async ({ key }) => await invitations.register(key, "a@example.com", ""),
      status: 403,
      reason: "invitation_required",
    },
    {
      name: "a made-up token",
      walk: async ({ key }) => await invitations.register(key, "a@example.com", "made-up"),
      status: 403,
      reason: "invalid",
    },
    {
      name: "another invitation's signature",
      walk: async ({ key }) => {
        const one = await invite("one@example.com")
        const two = await invite("two@example.com")
        const forged = [...one.token.split(".").slice(0, 2), two.token.split(".")[2]].join(".")
        return await invitations.register(key, "one@example.com", forged)
      },
      status: 403,
      reason: "invalid",
    },
    {
      name: "an expired invitation",
      walk: async ({ key }) => {
        const { id, token } = await invite("a@example.com")
        await knex()("customer_invitation")
          .where({ id })
          .update({ expires_at: new Date(0) })
        return await invitations.register(key, "a@example.com", token)
      },
      status: 403,
      reason: "expired",
    },
    {
      name: "a discarded invitation",
      walk: async ({ key, admin }) => {
        const { id, token } = await invite("a@example.com")
        await invitations.act(admin, id, "discard")
        return await invitations.register(key, "a@example.com", token)
      },
      status: 403,
      reason: "discarded",
    },
    {
      name: "a used invitation",
      walk: async ({ key }) => {
        const { token } = await invite("a@example.com")
        await invitations.register(key, "a@example.com", token)
        return await invitations.register(key, "b@example.com", token)
      },
      status: 403,
      reason: "accepted",
    },
    {
      name: "an open channel's invitation",
      walk: async ({ key, openChannel }) => {
        const { token } = await invite("a@example.com", openChannel)
        return await invitations.register(key, "a@example.com", token)
      },
      status: 403,
      reason: "invalid",
    },
    {
      name: "a key of several channels, one of them closed",
      walk: async ({ bothKey }) => await invitations.register(bothKey, "a@example.com"),
      status: 403,
      reason: "invitation_required",
    },
    {
      name: "another e-mail",
      walk: async ({ key }) => {
        const { token } = await invite("a@example.com")
        return await invitations.register(key, "b@example.com", token)
      },
      status: 403,
      reason: "email_mismatch",
    },
    {
      name: "the invited e-mail in the body, another identity",
      walk: async ({ key }) => {
        const { token } = await invite("a@example.com")
        return await open(
          "thief@example.com",
          { ...key, "x-invitation-token": token },
          { email: "a@example.com" },
        )
      },
      status: 403,
      reason: "email_mismatch",
    },
    {
      name: "a look-alike letter in the e-mail",
      walk: async ({ key }) => {
        const { token } = await invite("anna@example.com")
        // The second letter is Cyrillic.
        return await invitations.register(key, "аnna@example.com", token)
      },
      // Medusa itself takes no such address.
      status: 400,
    },
    {
      name: "one token in the header and another in the body",
      walk: async ({ key }) => {
        const one = await invite("one@example.com")
        const two = await invite("two@example.com")
        return await open(
          "one@example.com",
          { ...key, "x-invitation-token": one.token },
          { invitation_token: two.token },
        )
      },
      status: 403,
      reason: "invalid",
    },
    {
      name: "another spelling of the path",
      walk: async ({ key }) => await open("a@example.com", key, {}, "/STORE/Customers"),
      status: 403,
      reason: "invitation_required",
    },
    {
      name: "a slash at the end of the path",
      walk: async ({ key }) => await open("a@example.com", key, {}, "/store/customers/"),
      status: 403,
      reason: "invitation_required",
    },
    {
      name: "no publishable key",
      walk: async () => await open("a@example.com", {}),
      status: 400,
    },
    {
      name: "the token in the header",
      walk: async ({ key }) => {
        const { token } = await invite("a@example.com")
        return await invitations.register(key, "a@example.com", token)
      },
      status: 200,
    },
    {
      name: "the token in the body",
      walk: async ({ key }) => {
        const { token } = await invite("a@example.com")
        return await open("a@example.com", key, { invitation_token: token })
      },
      status: 200,
    },
    {
      name: "the invited e-mail in other letters",
      walk: async ({ key }) => {
        const { token } = await invite("Anna@Example.com")
        return await invitations.register(key, "aNNA@example.com", token)
      },
      status: 200,
    },
    {
      name: "an open channel, without a token",
      walk: async ({ openKey }) => await invitations.register(openKey, "a@example.com"),
      status: 200,
    },
    {
      name: "a key of both channels with an invitation of one",
      walk: async ({ bothKey, openChannel }) => {
        const { token } = await invite("a@example.com", openChannel)
        return await invitations.register(bothKey, "a@example.com", token)
      },
      status: 200,
    },
    {
      name: "another e-mail where that is allowed",
      walk: async ({ key, admin, closedChannel }) => {
        await invitations.configure(admin, { accept_other_email: true }, closedChannel)
        const { token } = await invite("a@example.com")
        return await invitations.register(key, "b@example.com", token)
      },
      status: 200,
    },
    {
      name: "another auth provider's identity with the invited e-mail",
      walk: async ({ key }) => {
        const { token } = await invite("social@example.com")
        const identity = await shop.actors.socialIdentity("social@example.com", "1")
        return await invitations.openAccount(key, identity, { email: "social@example.com" }, token)
      },
      status: 200,
    },
    {
      name: "another auth provider's identity with another e-mail",
      walk: async ({ key }) => {
        const { token } = await invite("social@example.com")
        const identity = await shop.actors.socialIdentity("thief@example.com", "1")
        return await invitations.openAccount(key, identity, { email: "social@example.com" }, token)
      },
      status: 403,
      reason: "email_mismatch",
    },
  ]
}
