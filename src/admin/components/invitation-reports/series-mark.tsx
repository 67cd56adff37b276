/** The colour of a series beside its name. */
export const SeriesMark = ({ color }: { color: string }) => (
  <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ backgroundColor: color }} />
)
