import { ref, shallowRef, watch, onScopeDispose, type Ref, type ShallowRef } from 'vue'

export interface Page<T> {
  items: T[]
  nextPageToken: string
}

export interface Pages<T> {
  rows: ShallowRef<T[]>
  more: Ref<boolean>
  failure: Ref<Error | undefined>
  loading: Ref<boolean>
  reload: () => Promise<void>
  loadMore: () => Promise<void>
}

/** A keyset-paged list that grows page by page and starts over when `key` changes. */
export function usePages<T>(
  load: (token: string) => Promise<Page<T>>,
  key: () => unknown,
): Pages<T> {
  const rows: ShallowRef<T[]> = shallowRef([])
  const token = ref('')
  const more = ref(false)
  const failure = ref<Error>()
  const loading = ref(false)
  let turn = 0

  async function fetchPage(from: string): Promise<void> {
    const mine = ++turn
    loading.value = true
    failure.value = undefined
    try {
      const page = await load(from)
      if (mine !== turn) return
      rows.value = from ? [...rows.value, ...page.items] : page.items
      token.value = page.nextPageToken
      more.value = page.nextPageToken !== ''
    } catch (cause) {
      if (mine === turn) failure.value = cause instanceof Error ? cause : new Error(String(cause))
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const reload = () => fetchPage('')
  onScopeDispose(() => turn++)
  watch(() => JSON.stringify(key()), reload, { immediate: true })
  return { rows, more, failure, loading, reload, loadMore: () => fetchPage(token.value) }
}

/** Every page of a list, for lists that are small by nature. */
export async function allPages<T>(load: (token: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let token = ''
  do {
    const page = await load(token)
    all.push(...page.items)
    token = page.nextPageToken
  } while (token)
  return all
}
