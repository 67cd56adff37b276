import type { MedusaContainer } from "@medusajs/framework/types"
import { findGroups } from "../lookups/find-groups"
import {
  type ImportRow,
  INVITATION_MODULE,
  type InvitationModuleService,
  type RejectedRow,
} from "../modules/invitation"
import { readRows } from "./read-rows"
import { refuseFile } from "./refuse-file"
import { RowSorter, type Candidate } from "./sort-rows"

/** Rows of a file that lie together and are done together. */
const CHUNK = 1_000

/** A file that has arrived and lies in the database. */
export interface StagedFile {
  /** The id of the batch that it is to become. */
  id: string
  chunks: number
  /** Rows in it. */
  total: number
  /** Of them, how many are no address or repeat an earlier row. */
  skipped: number
}

/**
 * Reads a CSV file while it arrives, and lays it down in the database, a chunk at a time. Memory
 * does not grow with the file. Nothing is left of a file that is refused or broken off.
 *
 * @throws MedusaError `invalid_data` with a sentence about what is wrong with the file, and where.
 */
export async function stageFile(
  container: MedusaContainer,
  file: AsyncIterable<Buffer>,
): Promise<StagedFile> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  const staged: StagedFile = {
    id: await invitations.newImportId(),
    chunks: 0,
    total: 0,
    skipped: 0,
  }
  try {
    const groups = new Map<string, string>()
    for await (const { candidates, rejected } of chunksOf(file)) {
      await invitations.addImportChunk({
        batch_id: staged.id,
        position: staged.chunks,
        rows: await withGroups(container, candidates, groups),
        rejected,
      })
      staged.chunks += 1
      staged.total += candidates.length + rejected.length
      staged.skipped += rejected.length
    }
    return staged
  } catch (error) {
    await invitations.dropImport(staged.id)
    throw error
  }
}

interface FileChunk {
  candidates: Candidate[]
  rejected: RejectedRow[]
}

async function* chunksOf(file: AsyncIterable<Buffer>): AsyncGenerator<FileChunk> {
  const sorter = new RowSorter()
  let chunk: FileChunk = { candidates: [], rejected: [] }
  for await (const row of readRows(file)) {
    const sorted = sorter.sort(row)
    if ("rejected" in sorted) {
      chunk.rejected.push(sorted.rejected)
    } else {
      chunk.candidates.push(sorted.candidate)
    }
    if (chunk.candidates.length + chunk.rejected.length === CHUNK) {
      yield chunk
      chunk = { candidates: [], rejected: [] }
    }
  }
  if (chunk.candidates.length + chunk.rejected.length > 0) {
    yield chunk
  }
}

/** Puts ids in the place of groups' names; one look for all that a chunk names for the first time. */
async function withGroups(
  container: MedusaContainer,
  candidates: readonly Candidate[],
  known: Map<string, string>,
): Promise<ImportRow[]> {
  const unknown = candidates.flatMap(({ customer_group: group }) =>
    group && !known.has(group) ? [group] : [],
  )
  for (const [nameOrId, id] of await findGroups(container, unknown)) {
    known.set(nameOrId, id)
  }
  return candidates.map(({ customer_group: group, ...row }) => {
    const id = group && known.get(group)
    if (group && !id) {
      throw refuseFile("There is no customer group with this name or id.", row.line)
    }
    return id ? { ...row, customer_group_ids: [id] } : row
  })
}

/** Removes a file that arrived well, when something else about its request is refused. */
export async function dropStagedFile(
  container: MedusaContainer,
  { id }: Pick<StagedFile, "id">,
): Promise<void> {
  const invitations: InvitationModuleService = container.resolve(INVITATION_MODULE)
  await invitations.dropImport(id)
}
