import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import busboy from "busboy"
import { drain } from "./drain"

/** What to do with the one file of a form and with its other fields, which may come before or after. */
interface UploadPlan<Taken, Body> {
  /** The name of the field with the file. */
  field: string
  /** Takes the file while it arrives; rejects to refuse it. */
  take: (file: AsyncIterable<Buffer>) => Promise<Taken>
  /** Undoes what was taken, when something else of the request is refused. */
  drop: (taken: Taken) => Promise<void>
  /** Reads the other fields, each with all its values; rejects to refuse them. */
  read: (fields: Record<string, string[]>) => Promise<Body>
}

const BROKEN_OFF = "The form is broken off or malformed."

const LIMITS = { files: 1, fields: 200, parts: 201, fieldNameSize: 100, fieldSize: 20_000 }

/**
 * Receives a `multipart/form-data` request with one file as a stream; neither memory nor the disk
 * holds it.
 *
 * A refused request is read to its end before the refusal is thrown. Otherwise the client would be
 * told of a broken connection, and not why.
 *
 * @throws MedusaError `invalid_data` with a sentence, or whatever the plan rejects with.
 */
export async function receiveUpload<Taken, Body>(
  req: MedusaRequest,
  plan: UploadPlan<Taken, Body>,
): Promise<{ file: Taken; body: Body }> {
  let taking: Promise<Taken> | undefined
  try {
    const form = openForm(req)
    const fields = await receive(req, form, (name, file) => {
      if (name !== plan.field) {
        throw refusal(`The file belongs in the field \`${plan.field}\`.`)
      }
      taking = plan.take(unbroken(file))
      return taking
    })
    if (!taking) {
      throw refusal(`Hand in the file in the field \`${plan.field}\`, as a file and not as text.`)
    }
    return { file: await taking, body: await plan.read(fields) }
  } catch (error) {
    await taking?.then(plan.drop, () => undefined)
    await drain(req)
    throw error
  }
}

function openForm(req: MedusaRequest): busboy.Busboy {
  if (!req.is("multipart/form-data")) {
    throw refusal("Send the file as multipart/form-data.")
  }
  try {
    return busboy({ headers: req.headers, limits: LIMITS, defParamCharset: "utf8" })
  } catch {
    throw refusal("The form has no boundary. Leave Content-Type to whatever makes the request.")
  }
}

/** Hands the file on and collects the other fields, until the form is at its end. */
async function receive(
  req: MedusaRequest,
  form: busboy.Busboy,
  onFile: (name: string, file: AsyncIterable<Buffer>) => Promise<unknown>,
): Promise<Record<string, string[]>> {
  const fields = new Map<string, string[]>()
  try {
    await new Promise<void>((resolve, reject) => {
      const tooMany = (what: string) => () => reject(refusal(`The form has too many ${what}.`))
      form.on("field", (name, value, { nameTruncated, valueTruncated }) => {
        if (nameTruncated || valueTruncated) {
          reject(refusal("A field of the form is too long."))
        }
        const known = name.replace(/\[\]$/, "")
        fields.set(known, [...(fields.get(known) ?? []), value])
      })
      form.on("file", (name, file) => {
        // Whoever reads the file is told of it; without a listener it would end the process.
        file.on("error", () => undefined)
        Promise.resolve()
          .then(() => onFile(name, file))
          .catch(reject)
      })
      form.on("filesLimit", tooMany("files: hand in one"))
      form.on("fieldsLimit", tooMany("fields"))
      form.on("partsLimit", tooMany("parts"))
      form.on("error", () => reject(refusal(BROKEN_OFF)))
      form.on("close", resolve)
      req.once("error", reject)
      req.once("close", () => req.complete || reject(refusal(BROKEN_OFF)))
      req.pipe(form)
    })
  } catch (error) {
    req.unpipe(form)
    form.destroy()
    throw error
  }
  return Object.fromEntries(fields)
}

/** The file, whose stream fails with whatever happened to the form around it. */
async function* unbroken(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* file
  } catch {
    throw refusal(BROKEN_OFF)
  }
}

function refusal(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
}
