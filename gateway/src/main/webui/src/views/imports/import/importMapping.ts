import type { ColumnMapping, Sheet } from '@/api/types'

export interface Field {
  code: string
  name: string
}

export const mappingKey = (sheet: number, column: number): string => `${sheet}/${column}`

/** The template's fields as far as the file's columns name them. */
export function fieldsOf(sheets: Sheet[]): Field[] {
  const known = new Map<string, string>()
  for (const column of sheets.flatMap((sheet) => sheet.columns)) {
    if (column.field) known.set(column.field, column.fieldName || column.field)
  }
  return [...known].map(([code, name]) => ({ code, name }))
}

/** Only what the clerk decided differently from what stands in the import. */
export function changedMappings(sheets: Sheet[], edited: Record<string, string>): ColumnMapping[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.flatMap((column) => {
      const field = edited[mappingKey(sheet.index, column.index)]
      if (field === undefined || field === column.field) return []
      return [{ sheetIndex: sheet.index, columnIndex: column.index, field }]
    }),
  )
}
