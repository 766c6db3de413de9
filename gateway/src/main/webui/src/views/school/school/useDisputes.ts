import { computed } from 'vue'
import { api, ok } from '@/api/client'
import { useLoad } from '@/composables/useLoad'
import { useSession } from '@/stores/session'

export function useDisputes(period: () => string) {
  const session = useSession()
  const { data, reload } = useLoad(
    () => {
      const query = { unitId: session.unitId, period: period(), pageSize: 100 }
      return ok(api.GET('/api/disputes', { params: { query } }))
    },
    () => [session.unitId, period()],
  )
  return { disputes: computed(() => data.value?.items ?? []), reload }
}
