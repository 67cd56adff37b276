import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  DEFAULT_TEMPLATE,
  isTemplateName,
  type MailTemplate,
  type MailTemplates,
} from "./mail-template"
import { SETTINGS, type InvitationSettings } from "./definitions"

/** Shortest secret that is accepted, in bytes: the output size of SHA-256. */
const MIN_SECRET_BYTES = 32

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
   * Address under which browsers and mailbox providers reach this server, without a trailing slash;
   * the links to get no more mails lead there. Default: `admin.backendUrl` of `medusa-config` where
   * it is a whole address, else `http://localhost:9000`.
   */
  backendUrl?: string
  /**
   * Secrets that key all links and the list of suppressed addresses, each at least 32 bytes: the
   * first is used for what is new, all for what is there, so that a secret can be replaced without
   * killing open links. Default: derived from the project's `jwtSecret`; replacing that then kills
   * open links.
   */
  tokenSecrets?: [string, ...string[]]
  /**
   * Mails of your own, by the names under which the setting `mail_template` chooses them. Each gets
   * what the invitation says and returns subject, HTML and text, in this process.
   */
  mailTemplates?: Record<string, MailTemplate>
  /** How mails are handed to the notification provider. */
  sending?: SendingOptions
  /** Defaults of settings, used until somebody changes them in the admin. */
  settings?: Partial<InvitationSettings>
}

/** The options with every default filled in, secrets apart. */
export interface ResolvedOptions {
  storefrontUrl: string | null
  backendUrl: string | null
  mailTemplates: MailTemplates
  sending: Required<SendingOptions>
  settings: Partial<InvitationSettings>
}

const seconds = (max: number) => z.number().min(1).max(max)

const settingsSchema = z
  .strictObject(
    Object.fromEntries(Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema])),
  )
  .partial()

const baseUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""))

const templatesSchema = z
  .record(
    z
      .string()
      .regex(/^\S(.{0,98}\S)?$/, "a name has at most 100 characters, and no space at its ends")
      .refine((name) => name !== DEFAULT_TEMPLATE, "`default` is the built-in template's name"),
    z.custom<MailTemplate>((value) => typeof value === "function", "must be a function"),
  )
  .prefault({})

const optionsSchema = z
  .object({
    storefrontUrl: baseUrl.optional(),
    backendUrl: baseUrl.optional(),
    mailTemplates: templatesSchema,
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
  .refine(
    ({ mailTemplates, settings }) =>
      settings["mail_template"] === undefined ||
      isTemplateName(mailTemplates, settings["mail_template"]),
    { path: ["settings", "mail_template"], message: "names no template of `mailTemplates`" },
  )

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
  const { storefrontUrl, backendUrl, mailTemplates, sending, settings } = parsed.data
  return {
    storefrontUrl: storefrontUrl ?? null,
    backendUrl: backendUrl ?? null,
    mailTemplates,
    sending,
    settings: settings as Partial<InvitationSettings>,
  }
}
