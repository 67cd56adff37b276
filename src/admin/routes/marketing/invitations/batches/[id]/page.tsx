import { BatchDetail } from "../../../../../components/batches/batch-detail"
import { TranslatedLabel } from "../../../../../components/common/translated-label"

/** Marketing → Invitations → Batches → one batch. */
const BatchPage = () => <BatchDetail />

export const handle = {
  breadcrumb: () => <TranslatedLabel words="batches.progress" />,
}

export default BatchPage
