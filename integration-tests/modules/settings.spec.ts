import { defaultSettings } from "../../src/modules/invitation/settings/definitions"
import { moduleSuite } from "./setup/module-suite"

moduleSuite(({ service, sql }) => {
  const save = (
    sales_channel_id: string | null,
    set: Record<string, unknown>,
    clear: string[] = [],
  ) => service.saveSettings({ sales_channel_id, set, clear })

  describe("stored settings", () => {
    it("are the defaults while nobody set any, for every channel", async () => {
      expect(await service.getSettingsOf([null, "sc_1"])).toEqual([
        defaultSettings(),
        defaultSettings(),
      ])
    })

    it("keep every kind of value as it was given", async () => {
      const values = {
        enabled: false,
        max_per_send: 7,
        expires_after_days: null,
        mail_locale: "de",
        inheritable_group_ids: ["cusgroup_1", "cusgroup_2"],
        postal_address: "'1 Way'\n\"Town\" ?",
      }
      await save(null, values)
      expect(await service.getSettings(null)).toEqual({ ...defaultSettings(), ...values })
    })

    it("of a channel count before the shop's, and the answers keep the order asked for", async () => {
      await save(null, { max_per_send: 7 })
      await save("sc_1", { max_per_send: 3 })
      const settings = await service.getSettingsOf(["sc_2", "sc_1", null, "sc_1"])
      expect(settings.map(({ max_per_send: most }) => most)).toEqual([7, 3, 7, 3])
    })

    it("are set again without a trace of the old value, and cleared", async () => {
      await save("sc_1", { max_per_send: 3, daily_limit: 9 })
      await save("sc_1", { max_per_send: 4 }, ["daily_limit"])
      const { max_per_send: most, daily_limit: daily } = await service.getSettings("sc_1")
      expect([most, daily]).toEqual([4, 20])
      expect(await service.listStoredSettings("sc_1")).toEqual([
        { sales_channel_id: "sc_1", name: "max_per_send", value: 4 },
      ])
    })

    it("are cleared for the one channel alone", async () => {
      await save(null, { max_per_send: 7 })
      await save("sc_1", { max_per_send: 3 })
      await save(null, {}, ["max_per_send"])
      const settings = await service.getSettingsOf([null, "sc_1"])
      expect(settings.map(({ max_per_send: most }) => most)).toEqual([5, 3])
    })

    it("saved many times at once are there once, each with one of the values", async () => {
      const values = [1, 2, 3, 4, 5, 6]
      await Promise.all(values.map((n) => save("sc_1", { max_per_send: n, daily_limit: n })))
      const rows = await sql("select * from customer_invitation_setting")
      expect(rows).toHaveLength(2)
      const { max_per_send: most, daily_limit: daily } = await service.getSettings("sc_1")
      expect(daily).toBe(most)
      expect(values).toContain(most)
    })

    it("left over from an older version, or from when their scope was another, change nothing", async () => {
      await save(null, { gone: 1 })
      await save("sc_1", { enabled: false })
      expect(await service.getSettingsOf([null, "sc_1"])).toStrictEqual([
        defaultSettings(),
        defaultSettings(),
      ])
    })
  })
})
