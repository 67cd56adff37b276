"use client"

/** What stands in the place of a page that could not be made, such as while the shop is away. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="page page-narrow">
      <h1>That did not work</h1>
      <p>The shop does not answer as it should. Nothing is lost: try again in a moment.</p>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </main>
  )
}
