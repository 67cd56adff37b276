import { Container, Skeleton } from "@medusajs/ui"

interface Props {
  /** What is being loaded, for those who do not see it. */
  label: string
  rows?: number
}

/** In place of a section that is being read. */
export const LoadingSection = ({ label, rows = 4 }: Props) => (
  <Container className="divide-y p-0" role="status" aria-label={label}>
    <div className="px-6 py-4">
      <Skeleton className="h-7 w-48" />
    </div>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="grid grid-cols-2 gap-4 px-6 py-4">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-5 w-full max-w-60" />
      </div>
    ))}
  </Container>
)
