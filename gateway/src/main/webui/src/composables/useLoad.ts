import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

export interface Load<T> {
  data: ShallowRef<T | undefined>
  failure: Ref<Error | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Loads once and again whenever a dependency read by `key` changes; late answers are dropped. */
export function useLoad<T>(load: () => Promise<T>, key?: () => unknown): Load<T> {
  const data = shallowRef<T>()
  const failure = ref<Error>()
  const loading = ref(false)
  let turn = 0

  async function reload(): Promise<void> {
    const mine = ++turn
    loading.value = true
    failure.value = undefined
    try {
      const answer = await load()
      if (mine === turn) data.value = answer
    } catch (cause) {
      if (mine === turn) failure.value = cause instanceof Error ? cause : new Error(String(cause))
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  onScopeDispose(() => turn++)
  if (key) watch(() => JSON.stringify(key()), reload, { immediate: true })
  else void reload()
  return { data, failure, loading, reload }
}
