import { addWords } from "./en/add"
import { batchWords } from "./en/batches"
import { commonWords } from "./en/common"
import { detailWords } from "./en/detail"
import { eraseWords } from "./en/erase"
import { gridWords } from "./en/grid"
import { reportWords } from "./en/reports"
import { settingFieldWords } from "./en/setting-fields"
import { settingsWords } from "./en/settings"
import { suppressionWords } from "./en/suppressions"
import { widgetWords } from "./en/widgets"

/** All English words. */
export const en = {
  ...commonWords,
  ...gridWords,
  ...addWords,
  ...batchWords,
  ...detailWords,
  ...settingsWords,
  ...settingFieldWords,
  ...suppressionWords,
  ...eraseWords,
  ...reportWords,
  ...widgetWords,
}
