import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { SETTINGS, type InvitationSettings } from "./settings"
import { MIN_SECRET_BYTES } from "./token"

/** How mails are handed to the notification provider. All have defaults that suit most shops. */
export interface SendingOptions {
  /**
   * Seconds for which a process may hold a mail before others may take it over. It is renewed while
   * the process lives, so it bounds how long a crash delays a mail, not how long a send may take.
   * Default 30.
   */
  leaseSeconds?: number
  /** Mails in flight at once in one process; after a crash at most these are sent twice. Default 5. */
  concurrency?: number
  /**
   * Seconds after which the job that sends gives way to the shop's other jobs, of which Medusa runs
   * one at a time in a process. Sending itself goes on in the background. Default 20.
   */
  tickSeconds?: number
  /** Attempts after which a mail that the provider refuses counts as failed. Default 6. */
  maxAttempts?: number
  /**
   * Seconds until a refused mail is tried again, and until sending goes on when the provider refuses
   * everything; both double from one time to the next, up to an hour and a quarter of an hour.
   * Default 30.
   */
  retrySeconds?: number
}

/** Options of the plugin in `medusa-config`. */
export interface InvitationPluginOptions {
  /**
   * Address of the storefront without a trailing slash; fills `{storefrontUrl}` in the links of the
   * mails. Default: `admin.storefrontUrl` of `medusa-config`, else `http://localhost:8000`.
   */
  storefrontUrl?: string
  /**
   * Secrets that key the invitation links, each at least 32 bytes: the first signs, all verify, so
   * that a secret can be replaced without killing open links. Default: derived from the project's
   * `jwtSecret`; replacing that then kills open links.
   */
  tokenSecrets?: [string, ...string[]]
  /** How mails are handed to the notification provider. */
  sending?: SendingOptions
  /** Defaults of settings, used until somebody changes them in the admin. */
  settings?: Partial<InvitationSettings>
}

/** The options with every default filled in, secrets apart. */
export interface ResolvedOptions {
  storefrontUrl: string | null
  sending: Required<SendingOptions>
  settings: Partial<InvitationSettings>
}

const seconds = (max: number) => z.number().min(1).max(max)

const settingsSchema = z
  .strictObject(
    Object.fromEntries(Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema])),
  )
  .partial()

const optionsSchema = z.object({
  storefrontUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  tokenSecrets: z
    .array(
      z
        .string()
        .refine(
          (secret) => Buffer.byteLength(secret) >= MIN_SECRET_BYTES,
          `each secret must be at least ${MIN_SECRET_BYTES} bytes long`,
        ),
    )
    .min(1)
    .optional(),
  sending: z
    .strictObject({
      leaseSeconds: seconds(3_600).default(30),
      concurrency: z.number().int().min(1).max(100).default(5),
      tickSeconds: seconds(55).default(20),
      maxAttempts: z.number().int().min(1).max(50).default(6),
      retrySeconds: seconds(900).default(30),
    })
    .prefault({}),
  settings: settingsSchema.prefault({}),
})

/**
 * Reads and checks the plugin options.
 *
 * @throws MedusaError naming the option that is wrong; never its value, which may be a secret.
 */
export function resolveOptions(options: InvitationPluginOptions): ResolvedOptions {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join(".") || "options"}: ${issue.message}`,
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `medusa-plugin-invitations: wrong plugin options. ${faults.join("; ")}`,
    )
  }
  const { storefrontUrl, sending, settings } = parsed.data
  return {
    storefrontUrl: storefrontUrl ?? null,
    sending,
    settings: settings as Partial<InvitationSettings>,
  }
}
