import type { Column, ImportRow, Issue, Sheet } from '@/api/types'

export interface SheetRows {
  name: string
  columns: Column[]
  rows: ImportRow[]
}

/** Rows under the headings of their own sheet, in the order of the file. */
export function bySheet(rows: ImportRow[], sheets: Sheet[]): SheetRows[] {
  const found = new Map<string, SheetRows>()
  for (const row of rows) {
    const columns = sheets.find((sheet) => sheet.name === row.sheet)?.columns ?? []
    const group = found.get(row.sheet) ?? { name: row.sheet, columns, rows: [] }
    group.rows.push(row)
    found.set(row.sheet, group)
  }
  return [...found.values()]
}

export const issuesAt = (row: ImportRow, column: number): Issue[] =>
  row.issues.filter((issue) => issue.column === column)

/** A merged heading as "教师 › 注册人数". */
export const headingOf = (column: Column): string => column.heading.join(' › ')
