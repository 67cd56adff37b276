/** A cell with nothing to show. */
export const EmptyCell = () => <span className="text-ui-fg-subtle">–</span>
