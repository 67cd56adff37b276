/** What each setting is called and does. Units stand behind the field. */
export const settingFieldWords = {
  settingFields: {
    enabled: {
      label: "Invitations enabled",
      hint: "Off: nobody can invite, nothing is sent, and links in mails sent earlier are refused until it is on again.",
    },
    storefront_enabled: {
      label: "Customers can invite",
      hint: "Customers find My Invitations in their account and can invite friends. Off: only staff invite; links already sent keep working.",
    },
    allow_message: {
      label: "Customers can add a message",
      hint: "Off: mails of customers carry no words of their own. Staff can always write a message.",
    },
    expires_after_days: {
      label: "Invitations expire after",
      hint: "Counted from the last mail. Invitations made before keep their date.",
      unit: "days",
    },
    registration: {
      label: "Registration",
      hint: "Whether people need an invitation to open an account.",
      choices: {
        open: "Open to everyone",
        openHint: "Anybody can open an account.",
        invitation_only: "By invitation only",
        invitation_onlyHint: "An account can only be opened with the link of an invitation.",
      },
    },
    accept_other_email: {
      label: "Register with another address",
      hint: "On: invited people may register with an address of their choice. Off: only with the address that was invited.",
    },
    referred_group: {
      label: "Groups of invited friends",
      hint: "Which groups people join whom a customer has invited. Groups that staff pick on an invitation always win.",
      choices: {
        same_as_inviter: "The inviter’s groups",
        same_as_inviterHint:
          "As far as they are passed on, see below; otherwise the default group.",
        default: "The default group",
        defaultHint: "Whoever invites.",
      },
    },
    inheritable_group_ids: {
      label: "Groups that are passed on",
      hint: "A group can mean special prices or staff. That is why only the groups named here pass from an inviter to invited friends.",
      placeholder: "No group is passed on",
    },
    default_customer_group_id: {
      label: "Default group",
      hint: "Joined where no other group is chosen or passed on.",
      placeholder: "No group",
    },
    max_per_send: {
      label: "Addresses at a time",
      hint: "How many addresses a customer can enter in one go.",
      unit: "addresses",
    },
    rate_limit_count: {
      label: "Mails in a short time",
      hint: "How many mails a customer can cause within the time below, new and repeated ones together.",
      unit: "mails",
    },
    rate_limit_minutes: {
      label: "Length of the short time",
      hint: "The time that the limit above is counted over.",
      unit: "minutes",
    },
    daily_limit: {
      label: "Mails in 24 hours",
      hint: "How many mails a customer can cause in a day.",
      unit: "mails",
    },
    recipient_limit_count: {
      label: "Mails to one address",
      hint: "How many customers’ invitations one address gets within the days below. Further mails wait until they are allowed. Mails of staff never wait.",
      unit: "mails",
    },
    recipient_limit_days: {
      label: "Mails to one address, within",
      hint: "The days that the limit above is counted over.",
      unit: "days",
    },
    batch_size: {
      label: "Mails in one batch",
      hint: "How many mails are sent before the pause.",
      unit: "mails",
    },
    batch_interval_seconds: {
      label: "Pause after each batch",
      hint: "Spares the mail server: no more than one batch leaves in this time, however many servers the shop has. 0: no pause.",
      unit: "seconds",
    },
    sender_email: {
      label: "From: address",
      hint: "The mail provider must allow it. Left empty: the provider’s own.",
    },
    sender_name: {
      label: "From: name",
      hint: "Shown in front of the From address.",
    },
    reply_to: {
      label: "Replies go to",
      hint: "Left empty: to the From address.",
    },
    mail_locale: {
      label: "Language",
      hint: "Of the words that stand in the mail.",
    },
    mail_template: {
      label: "Template",
      hint: "Developers can add others in medusa-config.ts.",
      builtIn: "The built-in one",
    },
    logo_url: {
      label: "Logo",
      hint: "Web address of a picture at the top of the mail. Left empty: none.",
      placeholder: "https://",
    },
    postal_address: {
      label: "Postal address",
      hint: "At the foot of the mail. Many countries ask for it.",
    },
    invitation_url: {
      label: "Where the invitation leads",
      hint: "The page of your storefront where invited people register. {token} stands for the personal part of the link, {storefrontUrl} for the address of the storefront.",
    },
    login_url: {
      label: "Where the log-in leads",
      hint: "For people who are invited and have an account already: they are asked to log in here.",
    },
    retention_days: {
      label: "Addresses are kept for",
      hint: "Counted from the end of an invitation that led to no account. Then address, message and names are erased; the numbers in reports stay.",
      unit: "days",
    },
  },
}
