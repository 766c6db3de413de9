import type { ColumnMapping, Sheet } from '@/api/types'

export const mappingKey = (sheet: number, column: number): string => `${sheet}/${column}`

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
