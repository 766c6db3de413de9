import { ref, watch, type Ref } from 'vue'

/** A preference kept in this browser. */
export function useRemembered<T>(name: string, fallback: T): Ref<T> {
  const key = `liandong.${name}`
  const value = ref(read(key, fallback)) as Ref<T>
  watch(value, (next) => localStorage.setItem(key, JSON.stringify(next)), { deep: true })
  return value
}

function read<T>(key: string, fallback: T): T {
  try {
    const saved = localStorage.getItem(key)
    return saved === null ? fallback : (JSON.parse(saved) as T)
  } catch {
    return fallback
  }
}
