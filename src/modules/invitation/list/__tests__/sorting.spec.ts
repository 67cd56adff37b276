import * as fc from "fast-check"
import { sectionsOf, slicesOf } from "../sorting"

describe("the slices of a page", () => {
  it("are the rows of the page, in their order, and never pass over more than half a section", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
        fc.nat(70),
        fc.integer({ min: 1, max: 20 }),
        (sizes, offset, limit) => {
          const sections = sizes.map((size, section) =>
            Array.from({ length: size }, (_, index) => `${section}.${index}`),
          )
          const read = slicesOf(sizes, offset, limit).flatMap((slice) => {
            const section = sections[slice.section] ?? []
            const read = slice.fromEnd ? [...section].reverse() : section
            expect(2 * slice.offset).toBeLessThanOrEqual(section.length)
            const rows = read.slice(slice.offset, slice.offset + slice.limit)
            return slice.fromEnd ? rows.reverse() : rows
          })
          expect(read).toEqual(sections.flat().slice(offset, offset + limit))
        },
      ),
    )
  })

  it("are of two sections where rows can lack the value, and of one where none can", () => {
    expect(sectionsOf({ by: "sent_at", descending: true })).toHaveLength(2)
    expect(sectionsOf({ by: "created_at", descending: true })).toHaveLength(1)
    expect(sectionsOf({ by: "display_id", descending: true })).toHaveLength(1)
  })

  it("are one for each group, by its name, and those without a group last", () => {
    const groups = ["cusgroup_b", "cusgroup_a"]
    const values = (descending: boolean) =>
      sectionsOf({ by: "customer_group_name", descending, groups }).map((section) => section.values)
    expect(values(false)).toEqual([
      [["cusgroup_b"], "cusgroup_b"],
      [["cusgroup_a"], "cusgroup_a"],
      [groups],
    ])
    expect(values(true)).toEqual([
      [["cusgroup_a"], "cusgroup_a"],
      [["cusgroup_b"], "cusgroup_b"],
      [groups],
    ])
  })
})
