/** Cases under one name. */
export interface Together<Case> {
  name: string
  cases: Case[]
}

/**
 * Puts cases that leave no trace together by a name. The shop's database is made anew before each
 * test, which takes longer than most of such cases.
 */
export function together<Case>(
  cases: readonly Case[],
  nameOf: (one: Case) => string,
): Together<Case>[] {
  const byName = new Map<string, Case[]>()
  for (const one of cases) {
    byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), one])
  }
  return [...byName].map(([name, them]) => ({ name, cases: them }))
}
