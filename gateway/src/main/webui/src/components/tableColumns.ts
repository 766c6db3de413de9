export interface TableColumn<T> {
  key: string
  label: string
  align?: 'number' | 'center' | 'nowrap'
  text?: (row: T) => string | number
  /** Makes the column sortable; undefined always sorts last. */
  sortBy?: (row: T) => number | string | undefined
  /** Shown whatever the user chooses to hide. */
  fixed?: boolean
}

export interface Sort {
  key: string
  descending: boolean
}

/** Ascending, then descending, then the table's own order again. */
export function nextSort(sort: Sort | undefined, key: string): Sort | undefined {
  if (sort?.key !== key) return { key, descending: false }
  return sort.descending ? undefined : { key, descending: true }
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b))
}

export function sorted<T>(rows: T[], columns: TableColumn<T>[], sort: Sort | undefined): T[] {
  const by = columns.find((column) => column.key === sort?.key)?.sortBy
  if (!by || !sort) return rows
  const direction = sort.descending ? -1 : 1
  return [...rows].sort((left, right) => {
    const a = by(left)
    const b = by(right)
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return direction * compare(a, b)
  })
}
