import { defineStore } from 'pinia'
import { ref } from 'vue'
import { setLocale, type LocaleCode } from '@/locales'

const saved = (): LocaleCode => (localStorage.getItem('locale') === 'en' ? 'en' : 'zh-CN')

export const useLocale = defineStore('locale', () => {
  const code = ref<LocaleCode>(saved())

  async function choose(next: LocaleCode): Promise<void> {
    await setLocale(next)
    code.value = next
    localStorage.setItem('locale', next)
  }

  return { code, choose }
})
