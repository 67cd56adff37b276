import type { Lifecycle } from "../../scripts/lib/lifecycle"
import { runMeasurement, type Site } from "../lib/bench-shop"
import type { Findings } from "../lib/figures"
import type { Part, Plan } from "../lib/plan"
import { measureHeap } from "./heap"
import { measureUpload } from "./upload"

type Measure = (life: Lifecycle, site: Site, plan: Plan) => Promise<Findings>

/** How each part is measured. */
export const MEASURES: Readonly<Record<Part, Measure>> = {
  storing: async (life, site, plan) => {
    const storing = await runMeasurement(life, site, { script: "storing", plan })
    const lookingUp = await runMeasurement(life, site, { script: "looking-up", plan })
    const upload = await measureUpload(life, site, plan)
    return { ...storing, series: [...storing.series, ...lookingUp.series, upload] }
  },
  sending: (life, site, plan) => runMeasurement(life, site, { script: "sending", plan }),
  heap: measureHeap,
}
