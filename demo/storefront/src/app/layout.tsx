import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { Header } from "../components/header"
import { SHOP_NAME } from "../lib/shop"
import "./shop.css"

export const metadata: Metadata = {
  title: { default: SHOP_NAME, template: `%s · ${SHOP_NAME}` },
  description: "A demo shop with private-sale invitations.",
}

export const viewport: Viewport = { colorScheme: "light dark" }

/** What stands around every page. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <Header />
        <div id="content">{children}</div>
        <footer className="footer">
          {SHOP_NAME} is a demo: nothing here can be bought, and every mail ends in the demo’s
          inbox.
        </footer>
      </body>
    </html>
  )
}
