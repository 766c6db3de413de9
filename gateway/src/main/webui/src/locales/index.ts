import { createI18n } from 'vue-i18n'
import chinese from './zh-CN'

export type LocaleCode = 'zh-CN' | 'en'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': chinese } as Record<string, typeof chinese>,
})

export async function setLocale(code: LocaleCode): Promise<void> {
  if (code === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default as typeof chinese)
  }
  i18n.global.locale.value = code
  document.documentElement.lang = code
}
