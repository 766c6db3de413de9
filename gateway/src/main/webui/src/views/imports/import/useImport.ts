import { computed } from 'vue'
import { api, ok } from '@/api/client'
import type { ColumnMapping, Import } from '@/api/types'
import { useLoad } from '@/composables/useLoad'
import { usePolling } from '@/composables/usePolling'
import { isBusy } from './importSteps'

/** One import, watched while the server works on it: a page reload loses nothing. */
export function useImport(id: string) {
  const path = { id }
  const { data, failure, loading, reload } = useLoad(async () =>
    watched(await ok(api.GET('/api/imports/{id}', { params: { path } }))),
  )
  const polling = usePolling(async () => {
    await reload()
    return !failure.value && !!data.value && isBusy(data.value)
  })

  function watched(one: Import): Import {
    if (isBusy(one)) polling.start()
    return one
  }

  async function take(answer: Promise<Import>): Promise<void> {
    data.value = watched(await answer)
  }

  return {
    data,
    failure,
    loading,
    reload,
    busy: computed(() => !!data.value && isBusy(data.value)),
    map: (mappings: ColumnMapping[]) =>
      take(ok(api.PUT('/api/imports/{id}/mapping', { params: { path }, body: { mappings } }))),
    answer: (answers: { questionId: string; answer: string }[]) =>
      take(ok(api.POST('/api/imports/{id}/answers', { params: { path }, body: { answers } }))),
    confirm: (validRowsOnly: boolean) =>
      take(
        ok(
          api.POST('/api/imports/{id}/confirm', {
            params: { path },
            body: { validRowsOnly, revision: data.value?.revision ?? 0 },
          }),
        ),
      ),
    undo: () => take(ok(api.POST('/api/imports/{id}/undo', { params: { path } }))),
    discard: () => take(ok(api.POST('/api/imports/{id}/discard', { params: { path } }))),
  }
}

export type ImportWork = ReturnType<typeof useImport>
