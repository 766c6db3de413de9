import { api, ok } from '@/api/client'
import type { Bulletin, BulletinSection } from '@/api/types'
import { useLoad } from '@/composables/useLoad'

export interface BulletinText {
  title: string
  addressee: string
  sections: BulletinSection[]
}

export function useBulletin(id: string) {
  const params = { path: { id } }
  const { data, failure, loading, reload } = useLoad(() =>
    ok(api.GET('/api/bulletins/{id}', { params })),
  )
  const seen = () => ({ version: data.value?.version ?? 0 })

  async function take(answer: Promise<Bulletin>): Promise<void> {
    data.value = await answer
  }

  return {
    data,
    failure,
    loading,
    reload,
    save: (text: BulletinText) =>
      take(ok(api.PATCH('/api/bulletins/{id}', { params, body: { ...seen(), ...text } }))),
    refresh: () => take(ok(api.POST('/api/bulletins/{id}/refresh', { params, body: seen() }))),
    discard: () => take(ok(api.POST('/api/bulletins/{id}/discard', { params, body: seen() }))),
    approve: () => take(ok(api.POST('/api/bulletins/{id}/approve', { params, body: seen() }))),
    publish: () => take(ok(api.POST('/api/bulletins/{id}/publish', { params, body: seen() }))),
    correct: () => ok(api.POST('/api/bulletins/{id}/correction', { params })),
  }
}

export type BulletinWork = ReturnType<typeof useBulletin>
