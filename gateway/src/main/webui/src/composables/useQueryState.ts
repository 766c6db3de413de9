import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter kept in the address, so that a reload, a bookmark and the back button keep it. */
export function useQueryState(name: string, fallback = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[name]
      return typeof value === 'string' ? value : fallback
    },
    set: (value) => {
      const query = { ...router.currentRoute.value.query }
      if (value === fallback) delete query[name]
      else query[name] = value
      void router.replace({ query })
    },
  })
}
