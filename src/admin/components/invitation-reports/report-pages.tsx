import { Table } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { paginationWords } from "../../lib/pagination-words"

interface Props {
  /** Rows on all pages. */
  count: number
  pageSize: number
  pageIndex: number
  onPage: (index: number) => void
  /** To another page than was asked for, which there is not. */
  onCorrect: (index: number) => void
}

/** Turns pages, where there are several. */
export const ReportPages = ({ count, pageSize, pageIndex, onPage, onCorrect }: Props) => {
  const { t: core } = useTranslation()
  const pageCount = Math.max(1, Math.ceil(count / pageSize))
  const last = pageCount - 1

  // A page that no longer exists, after an old bookmark, is not an empty report.
  useEffect(() => {
    if (pageIndex > last) {
      onCorrect(last)
    }
  }, [pageIndex, last])

  if (pageCount === 1) {
    return null
  }
  return (
    <Table.Pagination
      className="flex-wrap"
      count={count}
      pageSize={pageSize}
      pageIndex={pageIndex}
      pageCount={pageCount}
      canPreviousPage={pageIndex > 0}
      canNextPage={pageIndex < last}
      previousPage={() => onPage(pageIndex - 1)}
      nextPage={() => onPage(pageIndex + 1)}
      translations={paginationWords(core)}
    />
  )
}
