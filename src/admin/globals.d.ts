/** Set by the host's admin build: where the Medusa server answers. */
declare const __BACKEND_URL__: string | undefined
/** Set by the host's admin build: how the dashboard authenticates. */
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
/** Set by the host's admin build: under which key a JWT is kept. */
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
