import { onScopeDispose } from 'vue'

/** Repeats `step` while it answers true; the pause starts when a step is over. */
export function usePolling(step: () => Promise<boolean>, pause = 1000): { start: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function tick(): Promise<void> {
    timer = undefined
    const again = await step()
    if (again && !stopped) timer = setTimeout(tick, pause)
  }

  onScopeDispose(() => {
    stopped = true
    clearTimeout(timer)
  })
  return {
    start: () => {
      timer ??= setTimeout(tick, pause)
    },
  }
}
