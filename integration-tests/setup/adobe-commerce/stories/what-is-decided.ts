import type { Migration } from "../migration"
import { mappingFile } from "../migration"
import { runFailingImport, runImport } from "../run-import"

/** What a person decides: nothing happens before they do, and then what they said. */
export function whatIsDecided({ open, bring, list, find, shop, team }: Migration): void {
  it("says in a dry run what would happen, and writes nothing", async () => {
    const adobe = await open([{ id: 5, email: "broken" }])
    await adobe.addMany(2_500)
    await adobe.set("magento_invitation/general/registration_required_invitation", "1")
    const dry = await runImport(shop.getContainer(), adobe.url)
    expect(await list()).toEqual([])
    expect(dry.said).toContain("dry run")
    expect(dry.said).toMatch(/sent +sent +626/)
    expect(dry.said).toMatch(/b2b +Trade, Wholesale Website +\S+ +Trade \(sc_\w+\), by name/)
    expect(dry.said).toMatch(/VIP +\S+ +VIP \(cusgroup_\w+\), by name/)
    expect(dry.said).toContain('registration = "invitation_only"')
    expect(dry.said).toContain("100 %")
    const { counts } = await bring(adobe)
    expect(dry.counts).toEqual(counts)
    expect(counts.adopted).toMatchObject({ accepted: 625 })
    const { data } = await shop.api.get<{ settings: { registration: string } }>(
      "/store/invitations/settings",
      { headers: team.key },
    )
    expect(data.settings.registration).toBe("open")
  })

  it("wants a decision on what has no counterpart here", async () => {
    const adobe = await open([{ email: "one@example.com", group: 2 }])
    await adobe.run("UPDATE store SET code = 'old', name = 'Old' WHERE store_id = 1")
    await adobe.run("UPDATE store_website SET name = 'Old Website'")
    await adobe.run(
      "UPDATE customer_group SET customer_group_code = 'Club' WHERE customer_group_id = 2",
    )
    const said = await runFailingImport(shop.getContainer(), adobe.url, "apply")
    expect(said).toContain("Nothing was brought along")
    expect(JSON.parse(/^\{[^]*?^\}/m.exec(said)?.[0] ?? "")).toEqual({
      sales_channels: { old: null },
      customer_groups: { Club: null },
    })
    expect(await list()).toEqual([])

    const wrong = mappingFile({ sales_channels: { old: "Nowhere" } })
    expect(await runFailingImport(shop.getContainer(), adobe.url, wrong)).toContain("Nowhere")
    const right = { sales_channels: { "*": team.trade }, customer_groups: { Club: "vip" } }
    await bring(adobe, mappingFile(right))
    expect(await find("one@example.com")).toMatchObject({
      sales_channel: { id: team.trade },
      customer_groups: [{ id: team.vip }],
    })
    for (const content of [{ stores: {} }, { sales_channels: { old: 1 } }]) {
      const file = mappingFile(content)
      expect(await runFailingImport(shop.getContainer(), adobe.url, file)).toContain("is wrong")
    }
  })

  it("sets the settings when asked to, for the shop and for sales channels", async () => {
    const adobe = await open()
    const general = (field: string) => `magento_invitation/general/${field}`
    await adobe.set(general("enabled_on_front"), "1")
    await adobe.set(general("enabled_on_front"), "0", "websites", 2)
    await adobe.set(general("registration_use_inviter_group"), "0")
    await adobe.set(general("allow_customer_message"), "0", "stores", 2)
    await adobe.set(general("max_invitation_amount_per_send"), "500")
    await adobe.set(general("max_invitation_amount_per_send"), "7", "stores", 3)
    await adobe.set(general("enabled"), "0", "websites", 1)
    await adobe.set("magento_invitation/email/identity", "sales")
    await adobe.set("magento_invitation/email/template", "12")
    await adobe.set("trans_email/ident_sales/email", "sales@shop.example.com")
    const { said } = await bring(adobe, "settings")
    const settingsOf = async (channel?: string) =>
      (
        await shop.api.get<{ settings: Record<string, unknown>; inherited: string[] }>(
          "/admin/invitation-settings",
          { headers: team.admin, params: channel ? { sales_channel_id: channel } : {} },
        )
      ).data
    expect((await settingsOf()).settings).toMatchObject({
      enabled: true,
      storefront_enabled: true,
      referred_group: "default",
      allow_message: true,
      max_per_send: 5,
      sender_email: "sales@shop.example.com",
      sender_name: null,
    })
    expect((await settingsOf(team.trade)).settings).toMatchObject({
      storefront_enabled: false,
      max_per_send: 7,
    })
    expect((await settingsOf(team.main)).inherited).toContain("storefront_enabled")
    expect(said).toMatch(/allow_customer_message +main website .*store views .* differ/)
    expect(said).toMatch(/max_invitation_amount_per_send +the whole shop +500 +nothing/)
    expect(said).toMatch(/enabled +main website +0 +nothing: it can only be set for the whole shop/)
    expect(said).toMatch(/email\/template +the whole shop +12 +nothing/)
  })

  it("asks those store views for settings that have invitations, and says which has what", async () => {
    const path = "magento_invitation/general/enabled_on_front"
    const adobe = await open([
      { email: "one@example.com", store: 1 },
      { email: "two@example.com", store: 2 },
      { email: "gone@example.com", store: 77 },
    ])
    await adobe.run("INSERT INTO store (code, website_id, name) VALUES ('admin', 0, 'Admin')")
    await adobe.run("UPDATE store SET store_id = 0 WHERE code = 'admin'")
    await adobe.run(
      "INSERT INTO customer_group (customer_group_code) VALUES (''), ('Not asked for')",
    )
    await adobe.set(path, "0", "websites", 1)
    await adobe.set("magento_invitation/general/allow_customer_message", "yes")
    await adobe.set("magento_invitation/general/registration_required_invitation", "")
    await adobe.set("magento_invitation/email/identity", "support")
    const everything = mappingFile({
      sales_channels: { "*": team.trade },
      customer_groups: { "*": null },
    })
    const first = await runImport(shop.getContainer(), adobe.url, everything)
    expect(first.said).toMatch(/enabled_on_front +Trade +0 +storefront_enabled = false/)
    expect(first.said).toMatch(/allow_customer_message +the whole shop +yes +allow_message = true/)
    expect(first.said).toMatch(/required_invitation +the whole shop +registration = "open"/)
    expect(first.said.match(/email\/identity/g)).toHaveLength(1)
    expect(first.said).toMatch(/^ +#3 +0 +none, by mapping/m)

    await adobe.set(path, "1", "stores", 2)
    const second = await runImport(shop.getContainer(), adobe.url, everything)
    expect(second.said).toMatch(/enabled_on_front +Trade +default: 0, de: 1 +nothing: the store/)
  })

  it("calls the settings of an old shop by their old names", async () => {
    const adobe = await open([], { version: 1, prefix: "" })
    const field = "general/max_invitation_amount_per_send"
    await adobe.set(`enterprise_invitation/${field}`, "8")
    const old = await runImport(shop.getContainer(), adobe.url)
    expect(old.said).toMatch(/enterprise_invitation\/\S+per_send .* max_per_send = 8/)
    await adobe.set(`magento_invitation/${field}`, "9")
    const upgraded = await runImport(shop.getContainer(), adobe.url)
    expect(upgraded.said).toMatch(/magento_invitation\/\S+per_send .* max_per_send = 9/)
    expect(upgraded.said).not.toContain("enterprise_invitation/")
  })
}
