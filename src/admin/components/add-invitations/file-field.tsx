import { Button, clx, Hint, Text } from "@medusajs/ui"
import { type DragEvent, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { checkFile, type FileFault, readFileRefusal } from "../../lib/file-faults"
import { localeOf } from "../../lib/locale"
import { saveFile } from "../../lib/save-file"

const EXAMPLE =
  "email,message,customer_group\nann@example.com,,\nBob Ray <bob@example.com>,Come in,\n"

interface Props {
  file: File | undefined
  /** Why the server did not take it. */
  refusal: string | undefined
  onChange: (file: File | undefined) => void
}

/** A CSV file, chosen or dropped, with what is wrong with it. */
export const FileField = ({ file, refusal, onChange }: Props) => {
  const { t } = useTranslation("invitations")
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const fault = (file && checkFile(file)) ?? (refusal ? readFileRefusal(refusal) : undefined)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onChange(event.dataTransfer.files[0] ?? file)
  }

  return (
    <div className="flex flex-col gap-y-2">
      <div
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong flex flex-col items-center gap-y-3 rounded-lg border border-dashed p-8 text-center",
          isOver && "!border-ui-border-interactive",
          fault && "!border-ui-border-error",
        )}
      >
        <ChosenFile file={file} />
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-describedby={fault ? `${id}-fault ${id}-hint` : `${id}-hint`}
          onClick={() => input.current?.click()}
        >
          {t(file ? "file.change" : "file.choose")}
        </Button>
        <input
          hidden
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            onChange(event.target.files?.[0] ?? file)
            // The same file, corrected meanwhile, can be chosen again.
            event.target.value = ""
          }}
        />
      </div>
      {fault && (
        <div role="alert">
          <Hint id={`${id}-fault`} variant="error">
            <Fault fault={fault} />
          </Hint>
        </div>
      )}
      <Hint id={`${id}-hint`}>{t("file.hint")}</Hint>
      <div>
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="-ml-2"
          onClick={() => saveFile(new Blob([EXAMPLE], { type: "text/csv" }), "invitations.csv")}
        >
          {t("file.example")}
        </Button>
      </div>
    </div>
  )
}

const ChosenFile = ({ file }: Pick<Props, "file">) => {
  const { t, i18n } = useTranslation("invitations")
  const size = new Intl.NumberFormat(localeOf(i18n.language), {
    style: "unit",
    unit: "kilobyte",
    maximumFractionDigits: 0,
  })
  return (
    <Text
      size="small"
      className={clx("break-all", !file && "text-ui-fg-subtle")}
      aria-live="polite"
    >
      {file ? `${file.name} · ${size.format(Math.ceil(file.size / 1_000))}` : t("file.drop")}
    </Text>
  )
}

const Fault = ({ fault }: { fault: FileFault }) => {
  const { t } = useTranslation("invitations")
  const sentence = "text" in fault ? fault.text : t(`file.faults.${fault.key}`)
  return fault.line === undefined ? sentence : t("file.inLine", { line: fault.line, sentence })
}
