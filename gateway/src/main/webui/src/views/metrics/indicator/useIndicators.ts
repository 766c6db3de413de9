import { computed } from 'vue'
import { api, ok } from '@/api/client'
import { useLoad } from '@/composables/useLoad'
import { useQueryState } from '@/composables/useQueryState'

/** The indicators of a period and the one being looked at: from the address, else the one that ranks. */
export function useIndicators(period: () => string) {
  const chosen = useQueryState('indicator')
  const { data, failure, reload } = useLoad(
    () => ok(api.GET('/api/indicators', { params: { query: { period: period() } } })),
    period,
  )
  const indicators = computed(() => data.value?.indicators ?? [])
  const groupings = computed(() => data.value?.groupings ?? [])
  const leading = computed(() => indicators.value.find((one) => one.ranks) ?? indicators.value[0])
  const code = computed({
    get: () => chosen.value || leading.value?.code || '',
    set: (value) => (chosen.value = value),
  })
  return { code, indicators, groupings, failure, reload }
}
