import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { ModuleContext } from "../sql/run"
import type { Parts } from "./parts"

type Work<Args extends unknown[], Result> = (
  parts: Parts,
  context: ModuleContext,
  ...args: Args
) => Promise<Result>

/** Something that the service does in the database, and how its statements run. */
export interface Verb<Args extends unknown[], Result> {
  kind: "reads" | "writes"
  work: Work<Args, Result>
}

/** A verb whose statements need no transaction of their own, and join one that is there. */
export const reads = <Args extends unknown[], Result>(
  work: Work<Args, Result>,
): Verb<Args, Result> => ({ kind: "reads", work })

/** A verb whose statements are one transaction, or part of the one that is there. */
export const writes = <Args extends unknown[], Result>(
  work: Work<Args, Result>,
): Verb<Args, Result> => ({ kind: "writes", work })

/** The methods that verbs become: what they take, and Medusa's context behind it. */
export type Methods<Verbs> = {
  [Name in keyof Verbs]: Verbs[Name] extends Verb<infer Args, infer Result>
    ? (...args: [...Args, context?: ModuleContext]) => Promise<Result>
    : never
}

/** What has the parts that verbs work with. */
interface Holder {
  readonly parts_: Parts
}

/**
 * Gives a service its verbs as methods, with the manager or transaction that Medusa's decorators inject.
 * So a verb is a function in the file of its concern, and the service no chain of classes.
 */
export function addVerbs(service: Holder, verbs: object): void {
  for (const [name, { kind, work }] of Object.entries(
    verbs as Record<string, Verb<unknown[], unknown>>,
  )) {
    // Behind the parts and the context, which every verb takes.
    const position = work.length - 2
    const descriptor = {
      configurable: true,
      writable: true,
      value(this: Holder, ...args: unknown[]) {
        return work(this.parts_, args[position] as ModuleContext, ...args.slice(0, position))
      },
    }
    MedusaContext()(service, name, position)
    const inject = kind === "reads" ? InjectManager() : InjectTransactionManager()
    inject(service, name, descriptor)
    Object.defineProperty(service, name, descriptor)
  }
}
