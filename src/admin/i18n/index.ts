import { de } from "./de"
import { en } from "./en"

/** A namespace of our own: the dashboard merges this with its words and other plugins'. */
export default {
  en: { invitations: en },
  de: { invitations: de },
}
