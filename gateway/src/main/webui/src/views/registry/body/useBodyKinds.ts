import { computed } from 'vue'
import { api, ok } from '@/api/client'
import { useLoad } from '@/composables/useLoad'

/** The kinds of bodies of the policy pack. */
export function useBodyKinds() {
  const { data, failure, reload } = useLoad(() => ok(api.GET('/api/body-kinds')))
  const kinds = computed(() => data.value ?? [])
  return { kinds, failure, reload }
}
