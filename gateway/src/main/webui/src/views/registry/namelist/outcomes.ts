import type { ComparedName, NameOutcome } from '@/api/types'

/** What is decided of the name at a place of the list; no unit means none of ours. */
export interface Choice {
  position: number
  unitId: string
}

export const outcomes: NameOutcome[] = ['PROPOSED', 'MATCHED', 'ONLY_THERE', 'ONLY_HERE']

const CERTAIN = 95

/** Names whose only proposal is all but certain: they may be kept together. */
export function certainChoices(rows: ComparedName[]): Choice[] {
  return rows.flatMap(({ position, proposals }) => {
    const [only, another] = proposals
    return only && !another && only.score >= CERTAIN ? [{ position, unitId: only.unitId }] : []
  })
}
