/** The dashboard's own words below a table; its components speak English otherwise. */
export function paginationWords(core: (key: string) => string) {
  return {
    of: core("general.of"),
    results: core("general.results"),
    pages: core("general.pages"),
    prev: core("general.prev"),
    next: core("general.next"),
  }
}
