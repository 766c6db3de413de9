import type { EvidenceElement } from '@/api/types'

/** A formula of the pack in the words of the export instead of its codes. */
export const spelledOut = (formula: string, elements: EvidenceElement[]): string =>
  formula.replace(
    /[A-Za-z]\w*/g,
    (code) => elements.find((one) => one.element === code)?.name ?? code,
  )
