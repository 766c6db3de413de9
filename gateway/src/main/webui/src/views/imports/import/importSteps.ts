import type { Import, ImportState, Question } from '@/api/types'

export type Step = 'mapping' | 'questions' | 'preview' | 'missing'

const BUSY: ImportState[] = ['UPLOADING', 'READING', 'CONFIRMING']

export const isBusy = (one: Import): boolean => BUSY.includes(one.state)

export const isOpen = (one: Import): boolean =>
  one.state === 'READY' || one.state === 'NEEDS_MAPPING'

export const openQuestions = (one: Import): Question[] => one.questions.filter((ask) => !ask.answer)

export const blockers = (one: Import): Question[] =>
  openQuestions(one).filter((ask) => ask.blocking)

export const unknownColumns = (one: Import): number =>
  one.sheets
    .filter((sheet) => !sheet.ignoredBecause)
    .flatMap((sheet) => sheet.columns)
    .filter((column) => !column.field).length

/** The step that needs the clerk next. */
export function nextStep(one: Import): Step {
  if (one.state === 'NEEDS_MAPPING') return 'mapping'
  return one.state === 'READY' && openQuestions(one).length > 0 ? 'questions' : 'preview'
}

export type Hindrance = 'mapping' | 'questions' | 'noRows'

/** Why an import cannot be confirmed at all yet. */
export function hindrance(one: Import): Hindrance | undefined {
  if (one.state === 'NEEDS_MAPPING') return 'mapping'
  if (blockers(one).length > 0) return 'questions'
  return one.counts.good + one.counts.warned === 0 ? 'noRows' : undefined
}
