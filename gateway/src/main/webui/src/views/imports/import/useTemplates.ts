import { computed } from 'vue'
import { api, ok } from '@/api/client'
import { useLoad } from '@/composables/useLoad'

export function useTemplates() {
  const { data } = useLoad(() => ok(api.GET('/api/import-templates')))
  const templates = computed(() => data.value ?? [])
  const nameOf = (code: string): string =>
    templates.value.find((one) => one.code === code)?.name ?? code
  return { templates, nameOf }
}
