import { inject, type InjectionKey } from 'vue'
import type { ImportWork } from './useImport'

export const importWork: InjectionKey<ImportWork> = Symbol('import')

export function useImportWork(): ImportWork {
  const work = inject(importWork)
  if (!work) throw new Error('outside an import page')
  return work
}
