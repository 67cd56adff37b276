import { defineConfig } from "@medusajs/framework/utils"
import { number, sendingOptions, workerMode } from "./config/environment"
import { redisModules } from "./config/redis"

/**
 * A host shop with nothing in it but the plugin and a way to send mail. Whatever differs between
 * the demo, its `--check` and the tests comes from the environment. With REDIS_URL it can run in
 * several processes, each in the mode that MEDUSA_WORKER_MODE names.
 */
const env = process.env
const { REDIS_URL: redisUrl, REDIS_PREFIX: redisPrefix = "" } = env

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, sslmode: "disable" },
    ...(redisUrl ? { redisUrl, redisPrefix } : {}),
    workerMode: workerMode(),
    // A production server marks its cookie "Secure", and over plain http nobody could log in.
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      adminCors: env.ADMIN_CORS ?? "http://localhost:9000",
      storeCors: env.STORE_CORS ?? "http://localhost:8000",
      authCors: env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
      // A demo that anybody can read needs no secret that nobody knows; a real shop does.
      jwtSecret: env.JWT_SECRET ?? "demo-only-jwt-secret-of-no-value-to-anybody",
      cookieSecret: env.COOKIE_SECRET ?? "demo-only-cookie-secret-of-no-value-to-anybody",
    },
  },
  admin: {
    disable: env.DISABLE_MEDUSA_ADMIN === "true",
  },
  plugins: [
    {
      resolve: "medusa-plugin-invitations",
      options: {
        storefrontUrl: env.STOREFRONT_URL ?? "http://localhost:8000",
        backendUrl: env.BACKEND_URL ?? "http://localhost:9000",
        sending: sendingOptions(),
      },
    },
  ],
  modules: [
    ...(redisUrl ? redisModules(redisUrl, redisPrefix) : []),
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "medusa-plugin-invitations/providers/smtp",
            id: "smtp",
            options: {
              channels: ["email"],
              host: env.SMTP_HOST ?? "127.0.0.1",
              port: number("SMTP_PORT") ?? 1025,
              from: "Fjord & Fell <shop@example.com>",
            },
          },
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "feed",
            options: { channels: ["feed"] },
          },
        ],
      },
    },
  ],
})
