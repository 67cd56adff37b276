import { readSettingChanges } from "../setting-changes"

describe("a change of settings", () => {
  it("is read for the whole shop and for one sales channel", () => {
    expect(readSettingChanges(null, { enabled: false, max_per_send: 3 })).toEqual({
      sales_channel_id: null,
      set: { enabled: false, max_per_send: 3 },
      clear: [],
    })
    expect(readSettingChanges("sc_1", { max_per_send: 3 })).toEqual({
      sales_channel_id: "sc_1",
      set: { max_per_send: 3 },
      clear: [],
    })
  })

  it("clears a channel's own value with null, whatever null means for the setting", () => {
    const changes = readSettingChanges("sc_1", { expires_after_days: null, max_per_send: null })
    expect(changes).toMatchObject({ set: {}, clear: ["expires_after_days", "max_per_send"] })
  })

  it("takes the whole shop's null for a value where it is one, and else for clearing", () => {
    const changes = readSettingChanges(null, { expires_after_days: null, max_per_send: null })
    expect(changes).toMatchObject({ set: { expires_after_days: null }, clear: ["max_per_send"] })
  })

  it("can say never for one channel", () => {
    expect(readSettingChanges("sc_1", { expires_after_days: 0 }).set).toEqual({
      expires_after_days: null,
    })
  })

  it("refuses a setting of the whole shop for one channel, unknown ones, and wrong values", () => {
    const body = { enabled: false, gone: 1, toString: 1, max_per_send: 0, mail_locale: "de" }
    expect(() => readSettingChanges("sc_1", body)).toThrow(
      /^enabled: .*whole shop.*; gone: .*; toString: .*; max_per_send: .*$/,
    )
    expect(() => readSettingChanges("sc_1", { enabled: null })).toThrow(/enabled/)
  })

  it("names what is wrong without repeating the value", () => {
    const read = () => readSettingChanges(null, { reply_to: "somebody@@example.com" })
    expect(read).toThrow(/reply_to: must be an e-mail address/)
    expect(read).not.toThrow(/somebody/)
  })

  it("of nothing changes nothing", () => {
    expect(readSettingChanges(null, {})).toEqual({ sales_channel_id: null, set: {}, clear: [] })
  })
})
