import fc from "fast-check"
import { escapeHtml } from "../escape-html"
import { fillLink } from "../links"

const storefrontUrl = "https://shop.example.com"

describe("a link of the settings", () => {
  it("is filled with the storefront and the token", () => {
    expect(
      fillLink("{storefrontUrl}/invitation?token={token}", {
        storefrontUrl,
        token: "invt_1.2.a-_",
      }),
    ).toBe("https://shop.example.com/invitation?token=invt_1.2.a-_")
  })

  it("may name either many times, or not at all", () => {
    expect(fillLink("{storefrontUrl}#{token}&t={token}", { storefrontUrl, token: "t" })).toBe(
      "https://shop.example.com#t&t=t",
    )
    expect(fillLink("https://other.example/join", { storefrontUrl, token: "t" })).toBe(
      "https://other.example/join",
    )
  })

  it("leads somewhere without a token where it needs none", () => {
    expect(fillLink("{storefrontUrl}/account", { storefrontUrl })).toBe(
      "https://shop.example.com/account",
    )
  })

  it("gives the token back to whoever reads the address, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        const link = fillLink("{storefrontUrl}/i?token={token}", { storefrontUrl, token })
        expect(new URL(link).searchParams.get("token")).toBe(token)
        expect(new URL(link).origin).toBe(storefrontUrl)
      }),
    )
  })
})

describe("text in HTML", () => {
  it("holds nothing that could end a text or a quoted attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })

  it("reads as it was written", () => {
    const read = (html: string) =>
      html
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&")
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(escapeHtml(text))).toBe(text)
      }),
    )
    expect(read(escapeHtml("&lt;&amp;"))).toBe("&lt;&amp;")
  })
})
