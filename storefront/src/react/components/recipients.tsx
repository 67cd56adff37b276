import { useEffect, useId, useRef } from "react"
import type { SendInvitationsState } from "../hooks/use-send-invitations.ts"
import { fill } from "../words.ts"
import { Button, type Tailor } from "./dress.tsx"

/** The list of recipients, a field for each. The keyboard goes where a field comes or goes. */
export function Recipients({
  state,
  room,
  dress: { labels, slot },
}: {
  state: SendInvitationsState
  room: number
  dress: Tailor
}) {
  const { recipients, canAdd, add, remove, change, paste } = state
  const id = useId()
  const fields = useRef(new Map<number, HTMLInputElement>())
  const focusNext = useRef<number | null>(null)

  // What was typed before the scripts came.
  useEffect(() => {
    for (const [key, field] of fields.current) {
      if (field.value) {
        change(key, field.value)
      }
    }
    // Once.
  }, [])

  useEffect(() => {
    if (focusNext.current !== null) {
      fields.current.get(focusNext.current)?.focus()
      focusNext.current = null
    }
  }, [recipients])

  return (
    <>
      {recipients.map(({ key, email }, position) => (
        <div key={key} {...slot("recipient")}>
          <div {...slot("field")}>
            <label htmlFor={`${id}-${key}`} {...slot("label")}>
              {fill(labels.send.address, { number: position + 1 })}
            </label>
            <input
              id={`${id}-${key}`}
              ref={(field) => {
                if (field) {
                  fields.current.set(key, field)
                } else {
                  fields.current.delete(key)
                }
              }}
              // Not "email": that makes its own form of addresses with letters beyond ASCII.
              type="text"
              inputMode="email"
              autoCapitalize="off"
              autoComplete="off"
              spellCheck={false}
              name="emails"
              value={email}
              onChange={(event) => change(key, event.target.value)}
              onPaste={(event) => {
                // A field of one line would glue the lines together.
                if (email === "" && paste(key, event.clipboardData.getData("text"))) {
                  event.preventDefault()
                }
              }}
              {...slot("input")}
            />
          </div>
          {recipients.length > 1 && (
            <Button
              look={slot("secondaryButton")}
              label={fill(labels.send.remove, { number: position + 1 })}
              onPress={() => {
                const neighbour = recipients[position + 1] ?? recipients[position - 1]
                focusNext.current = neighbour?.key ?? null
                remove(key)
              }}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {canAdd && room > 1 && (
        <Button
          look={slot("textButton")}
          onPress={() => {
            focusNext.current = add()
          }}
        >
          {labels.send.add}
        </Button>
      )}
    </>
  )
}
