/**
 * Who may import whom. Arrows run down only: what is listed may use what stands above it in its list,
 * and nothing else of the same house. ESLint holds the code to it, and to having no circles.
 */

/** The parts of the plugin's server side, low ones first. */
export const HOUSE = [
  "utils",
  // The data and its rules; comes in by its door alone.
  "modules",
  // Reads from Medusa's own modules.
  "lookups",
  "mail",
  "importing",
  "sending",
  // The verbs of the business.
  "workflows",
  // What runs in a process: loops that call workflows, and that no workflow knows.
  "runtime",
  "adobe-commerce",
]

/** What wakes the house from outside; none of these is used by another. */
export const DOORS = ["api", "jobs", "links", "scripts", "subscribers", "admin"]

/** The rooms of `src/modules/invitation`, low ones first. */
export const ROOMS = [
  "sql",
  "address",
  "life",
  "settings",
  "models",
  "secrets",
  "suppression",
  "process",
  "delivery",
  "inviting",
  "registration",
  "list",
  "report",
  "erasure",
  "adoption",
  "batch",
  "service",
]

/** The parts of the admin, low ones first. */
export const ADMIN = ["types", "lib", "hooks", "components", "widgets", "routes"]

/** The parts of the package for storefronts, low ones first. */
export const STOREFRONT = ["labels", "client", "react"]

const MODULE = "src/modules/invitation"

/** Whatever stands above may not be reached from below. */
function downOnly(folder, parts) {
  return parts.flatMap((part, at) => {
    const above = parts.slice(at + 1)
    return above.length === 0
      ? []
      : [
          {
            target: `./${folder}/${part}/**/!(*.spec).{ts,tsx}`,
            from: above.map((other) => `./${folder}/${other}`),
            message: `Imports run down only: ${part} lies below ${above.join(", ")}.`,
          },
        ]
  })
}

/** Zones for `import-x/no-restricted-paths`. */
export const ZONES = [
  ...downOnly("src", HOUSE),
  ...downOnly(MODULE, ROOMS),
  ...downOnly("src/admin", ADMIN),
  ...downOnly("storefront/src", STOREFRONT),
  {
    target: HOUSE.map((part) => `./src/${part}`),
    from: DOORS.map((door) => `./src/${door}`),
    message: "What wakes the house is not used by it.",
  },
  {
    target: ["./src/!(modules|admin|types)/**/*", "./src/types/**/*"],
    from: `./${MODULE}`,
    except: ["./index.ts"],
    message: "The module comes in by its door: import from modules/invitation.",
  },
  {
    target: "./src/admin",
    from: ["./src/!(admin)/**/*"],
    except: ["**/modules/invitation/browser.ts"],
    message: "The admin's screens talk HTTP, and use of the module what needs no server.",
  },
]
