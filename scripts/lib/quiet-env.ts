/**
 * Environment for everything that the scripts start: nothing calls out, and development servers
 * stay on the loopback interface. Medusa's command line sends telemetry even when it is switched
 * off, hence the host that nobody listens on.
 */
export const QUIET_ENV = {
  MEDUSA_DISABLE_TELEMETRY: "true",
  MEDUSA_TELEMETRY_HOST: "http://127.0.0.1:9",
  NEXT_TELEMETRY_DISABLED: "1",
  HMR_BIND_HOST: "127.0.0.1",
  DO_NOT_TRACK: "1",
} as const

/** The process's own environment with {@link QUIET_ENV} and then `more` laid over it. */
export function quietEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...QUIET_ENV, ...more }
}
