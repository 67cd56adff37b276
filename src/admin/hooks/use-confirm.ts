import { usePrompt } from "@medusajs/ui"
import { useCallback } from "react"
import { focusAgain } from "../lib/focus-again"

type Question = Parameters<ReturnType<typeof usePrompt>>[0]

/** Asks before something is done; whoever answers by the keyboard goes on where they were. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const prompt = usePrompt()
  return useCallback(
    async (question) => {
      const asked = document.activeElement
      const answer = await prompt(question)
      focusAgain(asked)
      return answer
    },
    [prompt],
  )
}
