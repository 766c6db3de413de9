import { computed } from 'vue'
import { api, ok } from '@/api/client'
import { useSession } from '@/stores/session'
import { useLoad } from './useLoad'
import { useQueryState } from './useQueryState'

/** The periods that hold data, and the one being looked at: from the address, else the newest. */
export function usePeriod() {
  const session = useSession()
  const chosen = useQueryState('period')
  const { data, failure, loading, reload } = useLoad(
    () => ok(api.GET('/api/periods', { params: { query: { unitId: session.unitId } } })),
    () => session.unitId,
  )
  const periods = computed(() => data.value?.items ?? [])
  const period = computed({
    get: () => chosen.value || periods.value[0]?.period || '',
    set: (value) => (chosen.value = value),
  })
  const summary = computed(() => periods.value.find((one) => one.period === period.value))
  return {
    period,
    periods,
    summary,
    failure,
    loading,
    reload,
    loaded: computed(() => !!data.value),
  }
}
