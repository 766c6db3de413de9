import { ElMessage } from 'element-plus'
import 'element-plus/es/components/message/style/css'
import { ref, type Ref } from 'vue'
import { messageOf } from '@/adapter/messages'

export interface Action<A extends unknown[]> {
  busy: Ref<boolean>
  failure: Ref<string>
  run: (...input: A) => Promise<boolean>
}

/** Something the user orders: one at a time, success said briefly, a refusal kept on the page. */
export function useAction<A extends unknown[]>(
  act: (...input: A) => Promise<unknown>,
  done?: () => string,
): Action<A> {
  const busy = ref(false)
  const failure = ref('')

  async function run(...input: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = ''
    try {
      await act(...input)
      if (done) ElMessage.success({ message: done(), grouping: true })
      return true
    } catch (cause) {
      failure.value = messageOf(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, run }
}
