import http from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { setTimeout as sleep } from "node:timers/promises"
import type { Headers } from "../setup/actors"
import { ANY_STATUS } from "../setup/api"
import { BAD_FILES, BAD_FORMS } from "../setup/bad-files"
import { CsvImports, NOTHING_LEFT } from "../setup/csv-import"
import { Invitations, type RefusalView } from "../setup/invitations"
import { shopSuite } from "../setup/shop-runner"

const MEGABYTE = 1_048_576
const BOUNDARY = "----form"
const HEAD = [
  `--${BOUNDARY}`,
  'Content-Disposition: form-data; name="file"; filename="guests.csv"',
  "Content-Type: text/csv",
  "",
  "email,x",
  "",
].join("\r\n")

shopSuite({
  testSuite: (shop) => {
    const invitations = new Invitations(shop)
    let admin: Headers
    const imports = new CsvImports(shop, () => admin)

    beforeAll(async () => {
      admin = await shop.actors.createAdmin()
    })

    /** A request that is written byte by byte, as curl does. */
    const open = (headers: Headers) => {
      const { baseURL } = (shop.api as unknown as { defaults: { baseURL: string } }).defaults
      return http.request(`${baseURL}/admin/invitations/import`, {
        method: "POST",
        headers: { ...headers, "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
      })
    }
    const answerOf = async (request: http.ClientRequest) => {
      const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
        request.once("response", resolve).once("error", reject)
      })
      const text = await response.setEncoding("utf8").toArray()
      return { status: response.statusCode, data: JSON.parse(text.join("")) as RefusalView }
    }
    const nothingLeft = async () => {
      const deadline = Date.now() + 10_000
      while ((await imports.traces()).chunks > 0 && Date.now() < deadline) {
        await sleep(50)
      }
      expect(await imports.traces()).toEqual(NOTHING_LEFT)
    }

    it.each([
      ["files", BAD_FILES],
      ["forms", BAD_FORMS],
    ])("refuses bad %s with a sentence that helps, and leaves nothing", async (_, cases) => {
      for (const { name, parts, says } of cases) {
        const { status, data } = await imports.send(parts)
        expect([name, status, data.type]).toEqual([name, 400, "invalid_data"])
        expect([name, data.message]).toEqual([name, expect.stringMatching(says)])
        expect([name, data.message]).toEqual([name, expect.not.stringMatching(/ann@|late@|p\d+@/)])
        expect([name, await imports.traces()]).toEqual([name, NOTHING_LEFT])
      }
    })

    it("refuses what is no form", async () => {
      const config = { headers: admin, ...ANY_STATUS }
      const path = "/admin/invitations/import"
      for (const body of [{ file: "email" }, "email\nann@example.com"]) {
        const { status, data } = await shop.api.post<RefusalView>(path, body, config)
        expect([status, data.type]).toEqual([400, "invalid_data"])
        expect(data.message).toMatch(/multipart\/form-data/)
      }
      const headers = { ...admin, "content-type": "multipart/form-data" }
      const { data } = await shop.api.post<RefusalView>(path, "x", { headers, ...ANY_STATUS })
      expect(data.message).toMatch(/boundary/)
    })

    it("refuses a form that ends too early", async () => {
      const request = open(admin)
      request.end(`${HEAD}ann@example.com,\n`)
      const { status, data } = await answerOf(request)
      expect([status, data.type]).toEqual([400, "invalid_data"])
      await nothingLeft()
    })

    it("refuses everything while invitations are switched off", async () => {
      await invitations.configure(admin, { enabled: false })
      const { status, data } = await imports.send([["file", Buffer.from("email\na@example.com")]])
      expect([status, data.message]).toEqual([400, expect.stringMatching(/switched off/)])
      expect(await imports.traces()).toEqual(NOTHING_LEFT)
    })

    it("asks who is there before it reads anything", async () => {
      const { status } = await imports.send([["file", Buffer.from("email\na@example.com")]], {})
      expect(status).toBe(401)
      expect(await imports.traces()).toEqual(NOTHING_LEFT)
    })

    it("answers a file of 200 MB with a sentence, not with a broken pipe", async () => {
      // Long rows, so that it is their bytes that are too many and not their number.
      const row = `p@example.com,${"x".repeat(8_000)}\n`
      const block = row.repeat(Math.ceil(MEGABYTE / row.length))
      const request = open(admin)
      const answer = answerOf(request)
      function* body() {
        yield HEAD
        for (let sent = 0; sent < 200 * MEGABYTE; sent += block.length) {
          yield block
        }
        yield `\r\n--${BOUNDARY}--\r\n`
      }
      await pipeline(Readable.from(body()), request)
      const { status, data } = await answer
      expect([status, data.message]).toEqual([400, expect.stringMatching(/larger than 100 MB/)])
      await nothingLeft()
      // A busy machine takes minutes to read that much, and does nothing wrong.
    }, 900_000)

    it("leaves nothing of an upload that is broken off", async () => {
      const request = open(admin)
      request.once("error", () => undefined)
      const rows = Array.from({ length: 3_000 }, (_, n) => `p${n}@example.com,\n`).join("")
      request.write(HEAD + rows)
      while ((await imports.traces()).chunks === 0) {
        await sleep(20)
      }
      request.destroy()
      await nothingLeft()
    })
  },
})
