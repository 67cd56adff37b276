/** Words in place of something that is not there. */
export const Muted = ({ children }: { children: string }) => (
  <span className="text-ui-fg-subtle">{children}</span>
)
