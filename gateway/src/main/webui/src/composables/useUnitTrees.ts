import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, ok } from '@/api/client'
import { useLoad } from './useLoad'

/** The parallel trees of the policy pack, and what it calls the levels of the administrative one. */
export function useUnitTrees() {
  const { t, te } = useI18n()
  const { data } = useLoad(() => ok(api.GET('/api/unit-trees')))
  const trees = computed(() => data.value?.trees ?? [])
  const levels = computed(() => data.value?.levels ?? [])

  function levelName(level: string): string {
    const known = levels.value.find((one) => one.level === level)
    const usual = `units.levels.${level}`
    return known?.name ?? (te(usual) ? t(usual) : level)
  }
  return { trees, levels, levelName }
}
