import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { onBeforeRouteLeave } from 'vue-router'
import { confirmed } from '@/adapter/confirm'

/** Asks before a page with unsaved changes is left. */
export function useUnsavedGuard(dirty: Ref<boolean>): void {
  const { t } = useI18n()

  function warn(event: BeforeUnloadEvent): void {
    if (dirty.value) event.preventDefault()
  }

  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
  onBeforeRouteLeave(() => {
    if (!dirty.value) return true
    return confirmed({
      title: t('shell.leave.title'),
      message: t('shell.leave.message'),
      confirm: t('shell.leave.confirm'),
      cancel: t('shell.leave.cancel'),
    })
  })
}
