import "react"

/** The one thing of React 19 that samples use; the compiler here knows React 18. */
declare module "react" {
  export function useActionState<State>(
    action: (state: State, form: FormData) => Promise<State>,
    initial: Awaited<State>,
  ): [state: State, action: (form: FormData) => void, pending: boolean]
}
