import { setStage } from "./setup/stage"
import { accessibilityStory } from "./stories/accessibility"
import { addStory } from "./stories/add"
import { batchStory } from "./stories/batches"
import { detailStory } from "./stories/detail"
import { filterStory } from "./stories/filters"
import { gridStory } from "./stories/grid"
import { reportStory } from "./stories/reports"
import { keyboardStory } from "./stories/keyboard"
import { selectionStory } from "./stories/selection"
import { settingsMailStory } from "./stories/settings-mail"
import { settingsStory } from "./stories/settings"
import { suppressionStory } from "./stories/suppressions"
import { widgetStory } from "./stories/widgets"

// One shop for all of them: to start one takes longer than most of the stories. Each begins with
// people of its own; only the first wants a shop that nobody has used.
describe("The admin", () => {
  const stage = setStage()

  gridStory(stage)
  selectionStory(stage)
  filterStory(stage)
  detailStory(stage)
  widgetStory(stage)
  settingsStory(stage)
  settingsMailStory(stage)
  suppressionStory(stage)
  batchStory(stage)
  addStory(stage)
  reportStory(stage)
  keyboardStory(stage)
  accessibilityStory(stage)
})
