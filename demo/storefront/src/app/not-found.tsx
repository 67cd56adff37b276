import Link from "next/link"

/** For addresses that lead nowhere. */
export default function NotFoundPage() {
  return (
    <main className="page page-narrow">
      <h1>There is nothing here</h1>
      <p>
        <Link href="/">To the shop</Link>
      </p>
    </main>
  )
}
