import { TranslatedLabel } from "../../../../components/common/translated-label"
import { BatchList } from "../../../../components/batches/batch-list"

/** Marketing → Invitations → Batches. */
const BatchesPage = () => <BatchList />

export const handle = {
  breadcrumb: () => <TranslatedLabel words="batches.title" />,
}

export default BatchesPage
