import { api, ok } from '@/api/client'
import { useLoad } from '@/composables/useLoad'
import { useSession } from '@/stores/session'
import type { Today } from './todayTasks'

async function loadToday(unitId: string): Promise<Today> {
  const query = { unitId, pageSize: 50 }
  const [periods, imports, bulletins, warnings, disputes, pack] = await Promise.all([
    ok(api.GET('/api/periods', { params: { query: { unitId } } })),
    ok(api.GET('/api/imports', { params: { query } })),
    ok(api.GET('/api/bulletins', { params: { query } })),
    ok(api.GET('/api/warnings', { params: { query: { unitId, openOnly: true, pageSize: 5 } } })),
    ok(api.GET('/api/disputes', { params: { query: { ...query, openOnly: true } } })),
    ok(api.GET('/api/pack', { params: { query: {} } })),
  ])
  return {
    periods: periods.items,
    imports: imports.items,
    bulletins: bulletins.items,
    warnings,
    disputes: disputes.items,
    rules: pack.rules,
  }
}

export function useToday() {
  const session = useSession()
  return useLoad(
    () => loadToday(session.unitId),
    () => session.unitId,
  )
}
