import { computed } from 'vue'
import type { Sort } from '@/components/tableColumns'
import { useQueryState } from '@/composables/useQueryState'

/** A table's order in the address: "rank" ascending, "-rank" descending. */
export function useSortState() {
  const text = useQueryState('sort')
  return computed<Sort | undefined>({
    get: () =>
      text.value
        ? { key: text.value.replace(/^-/, ''), descending: text.value.startsWith('-') }
        : undefined,
    set: (sort) => (text.value = sort ? `${sort.descending ? '-' : ''}${sort.key}` : ''),
  })
}
