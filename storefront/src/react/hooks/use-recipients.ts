import { useCallback, useRef, useState } from "react"

/** One line of the list of recipients, with a key that stays the same while lines come and go. */
export interface Recipient {
  key: number
  email: string
}

/** The list of recipients while it is prepared. */
export interface RecipientsState {
  recipients: Recipient[]
  /** Whether one more fits. */
  canAdd: boolean
  /** Adds an empty line, and returns its key. */
  add: () => number
  remove: (key: number) => void
  change: (key: number, email: string) => void
  /** Puts pasted text into a line: of several addresses each gets one. False: there are not several. */
  paste: (key: number, text: string) => boolean
  /** Replaces the whole list. */
  reset: (emails: readonly string[]) => void
}

/**
 * The list of recipients.
 *
 * @param room how many lines it may have at most
 */
export function useRecipients(room: number): RecipientsState {
  const serial = useRef(0)
  const line = useCallback((email = ""): Recipient => {
    serial.current += 1
    return { key: serial.current, email }
  }, [])
  const [recipients, setRecipients] = useState<Recipient[]>(() => [line()])

  return {
    recipients,
    canAdd: recipients.length < room,
    add: () => {
      const added = line()
      setRecipients([...recipients, added])
      return added.key
    },
    remove: (key) => {
      const left = recipients.filter((recipient) => recipient.key !== key)
      setRecipients(left.length > 0 ? left : [line()])
    },
    change: (key, email) => {
      setRecipients(recipients.map((one) => (one.key === key ? { key, email } : one)))
    },
    paste: (key, text) => {
      const emails = splitAddresses(text)
      if (emails.length < 2) {
        return false
      }
      setRecipients(
        recipients.flatMap((one) =>
          one.key === key
            ? emails.map((email, position) => (position === 0 ? { key, email } : line(email)))
            : [one],
        ),
      )
      return true
    },
    reset: (emails) => {
      setRecipients(emails.length > 0 ? emails.map((email) => line(email)) : [line()])
    },
  }
}

/** What people put between addresses, and around them in `Name <address>`. */
const SEPARATORS = /[\s,;<>]+/

/** The addresses of a text that has several; any other text as it is. */
export function splitAddresses(text: string): string[] {
  const addresses = text.split(SEPARATORS).filter((part) => part.includes("@"))
  return addresses.length > 1 ? addresses : [text.trim()]
}
