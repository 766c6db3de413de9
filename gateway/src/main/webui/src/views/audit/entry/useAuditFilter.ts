import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const names = ['service', 'actor', 'action', 'object', 'result', 'from', 'to'] as const

export type AuditFilter = Record<(typeof names)[number], string>

/** What is asked for stands in the address; what is typed becomes that with `apply`. */
export function useAuditFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const applied = computed(
    () => Object.fromEntries(names.map((name) => [name, text(route.query[name])])) as AuditFilter,
  )
  const typed = reactive({ ...applied.value })

  function apply(): void {
    const given = names.map((name) => [name, typed[name].trim()]).filter(([, value]) => value)
    void router.replace({ query: Object.fromEntries(given) as Partial<AuditFilter> })
  }

  return { typed, applied, apply }
}
