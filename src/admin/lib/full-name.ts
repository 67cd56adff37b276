interface Named {
  first_name?: string | null
  last_name?: string | null
}

/** First and last name as far as they are known. */
export function fullName({ first_name, last_name }: Named): string {
  return [first_name, last_name].filter(Boolean).join(" ")
}
