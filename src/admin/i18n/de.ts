import { addWords } from "./de/add"
import { batchWords } from "./de/batches"
import { commonWords } from "./de/common"
import { detailWords } from "./de/detail"
import { eraseWords } from "./de/erase"
import { gridWords } from "./de/grid"
import { reportWords } from "./de/reports"
import { settingFieldWords } from "./de/setting-fields"
import { settingsWords } from "./de/settings"
import { suppressionWords } from "./de/suppressions"
import { widgetWords } from "./de/widgets"

/** All German words. */
export const de = {
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
