import { useI18n } from 'vue-i18n'
import { periodName } from './period'

/** Formats that depend on the chosen language. */
export function useFormat() {
  const { t, te, locale } = useI18n()
  const word = (key: string, value: string): string => {
    const path = `${key}.${value}`
    return te(path, 'zh-CN') ? t(path) : value
  }
  return {
    period: (value: string) => periodName(value, locale.value),
    word,
    list: (items: string[]) => items.join(locale.value === 'en' ? ', ' : '、'),
    schoolType: (code: string) => word('units.schoolTypes', code),
    urbanRural: (code: string) => word('units.urbanRuralClasses', code),
    role: (code: string) => word('shell.roles', code),
  }
}
