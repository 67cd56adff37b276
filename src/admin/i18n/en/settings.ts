/** Settings → Invitations, but for the settings themselves. */
export const settingsWords = {
  settings: {
    title: "Invitations",
    description: "How people are invited, and who may open an account.",
    loading: "Loading the settings…",
    error: "The settings could not be loaded",
    scope: {
      label: "Settings for",
      placeholder: "The whole shop",
      shop: "The whole shop",
      toShop: "To the settings of the whole shop",
      channelHint:
        "What you set here counts for this sales channel only. Everything else follows the whole shop, also when that changes. Settings that are not listed count for the whole shop.",
      shopHint:
        "These settings count for all sales channels that have none of their own. Choose a sales channel to set it apart.",
      own_one: "{{count, number}} setting differs from the shop",
      own_other: "{{count, number}} settings differ from the shop",
      ownNone: "Everything follows the shop",
    },
    useShop: "Use the shop’s value",
    useShopFor: "Use the shop’s value: {{setting}}",
    ownValue: "Own value",
    sections: {
      general: "General",
      registration: "Who may register",
      groups: "Groups",
      limits: "Limits",
      sending: "Sending",
      mail: "Mail",
      retention: "Retention",
    },
    save: "Save",
    discard: "Discard changes",
    unsaved_one: "{{count, number}} change not saved",
    unsaved_other: "{{count, number}} changes not saved",
    saved: "Settings saved",
    failed: "The settings could not be saved",
    seeFields: "Please correct what is marked.",
    never: "Never",
    forEver: "For ever",
    notes: {
      warning: "Please note",
      info: "Note",
      error: "That did not work",
    },
    warnings: {
      disabled:
        "While this is off, a closed shop stays closed: where registration is by invitation only, nobody can open an account.",
      disabledForShop:
        "Invitations are switched off for the whole shop, so these settings have no effect for now. Where registration is by invitation only, nobody can open an account.",
      otherChannelOpen:
        "Everybody can still open an account on: {{channels}}. Customers are the same in the whole shop, so an account made there works here too. To close the shop, close every sales channel.",
      nothingInherited:
        "No group is chosen, so nothing is passed on: invited friends join the default group, if there is one.",
      senderNameAlone: "Without a From address this name is not used.",
    },
    mail: {
      preview: "Preview",
      previewTitle: "Preview of the mail",
      previewHint: "With the saved settings and made-up names. Its links lead nowhere.",
      previewUnsaved: "Changes that are not saved are not shown.",
      previewFailed: "The preview could not be made",
      close: "Close",
      subject: "Subject",
      html: "Formatted",
      text: "Plain text",
      test: "Send a test to me",
      sent: "Test mail sent to {{to}}",
      failed: "The test mail was not sent",
      noProvider:
        "The shop has no provider for e-mail, so no invitation can be sent. Ask whoever runs the server to add a notification provider for the channel “email” in medusa-config.ts: this plugin brings one for SMTP, called medusa-plugin-invitations/providers/smtp.",
    },
    faults: {
      required: "Please fill this in, or use the shop’s value.",
      empty: "Please fill this in.",
      number: "Please enter a whole number.",
      min: "At least {{limit, number}}.",
      max: "At most {{limit, number}}.",
      tooLong: "At most {{limit, number}} characters.",
      tooMany: "At most {{limit, number}}.",
      email: "This is not an e-mail address.",
      singleLine: "This must be a single line.",
      url: "This is not a web address. It must start with https:// or http://.",
      link: "This must start with https://, http:// or {storefrontUrl}.",
      token: "This must contain {token}.",
    },
  },
}
