import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, ok } from '@/api/client'
import { Problem } from '@/api/problem'
import { homeOf, menuOf } from '@/layouts/menu'
import { abilitiesOf } from '@/stores/abilities'
import { useSession } from '@/stores/session'
import { answerAs } from '@/testing/fakeServer'
import { disputable } from '@/views/school/school/disputable'
import { signInUrl } from './signIn'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

describe('a session', () => {
  it('comes back to the page it left, and only to pages of its own', () => {
    expect(signInUrl('/imports?step=preview')).toBe(
      '/api/session/login?return=%2F%23%2Fimports%3Fstep%3Dpreview',
    )
    expect(signInUrl('//elsewhere.example')).toBe('/api/session/login?return=%2F%23%2F')
  })

  it('holds a call until the person is signed in again, then sends it once more', async () => {
    const session = useSession()
    answerAs('clerk')
    await session.load()
    answerAs('out')
    const call = ok(api.GET('/api/pack', { params: { query: {} } }))
    await vi.waitFor(() => expect(session.expired).toBe(true))
    expect(await session.resume()).toBe(false)
    answerAs('clerk')
    expect(await session.resume()).toBe(true)
    expect((await call).code).toBe('pucheng-2025')
    expect(session.expired).toBe(false)
  })

  it('tells the advice of the server when a call is refused', async () => {
    answerAs('clerk')
    const call = ok(api.GET('/api/rehearsal', { params: { query: {} } }))
    await expect(call).resolves.toBeDefined()
    vi.stubGlobal('fetch', async () =>
      Response.json(
        { status: 409, reason: 'BULLETIN_STALE', detail: '请刷新后重试。' },
        { status: 409 },
      ),
    )
    const refused = await ok(api.GET('/api/pack', { params: { query: {} } })).catch((e) => e)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused.message).toBe('请刷新后重试。')
    expect(refused.reason).toBe('BULLETIN_STALE')
  })
})

describe('roles', () => {
  it('see the menu of their own work', () => {
    const paths = (role: Parameters<typeof abilitiesOf>[0]) =>
      menuOf(abilitiesOf(role)).map((one) => one.path)
    expect(paths('COUNTY_ADMINISTRATOR')).toContain('/imports')
    expect(paths('SCHOOL_ADMINISTRATOR')).toContain('/my-school')
    expect(paths('SCHOOL_ADMINISTRATOR')).not.toContain('/imports')
    expect(paths('SCHOOL_ADMINISTRATOR')).not.toContain('/rehearsal')
    expect(paths('SYSTEM_ADMINISTRATOR')).toEqual([
      '/grants',
      '/activations',
      '/emergency-accesses',
      '/sign-ins',
      '/pack',
    ])
    expect(paths('SECURITY_ADMINISTRATOR')).toEqual([
      '/grants',
      '/agency-clients',
      '/sign-ins',
      '/pack',
    ])
    expect(paths('AUDIT_ADMINISTRATOR')).toEqual([
      '/emergency-accesses',
      '/sign-ins',
      '/pack',
      '/audit',
    ])
    expect(paths('EMERGENCY_READER')).toContain('/indicators')
    expect(paths('EMERGENCY_READER')).not.toContain('/imports')
    expect(paths('EMERGENCY_READER')).not.toContain('/people')
    expect(abilitiesOf('COUNTY_LEADER').approve).toBe(true)
    expect(abilitiesOf('COUNTY_ADMINISTRATOR').approve).toBe(false)
  })

  it('begin with their own work', () => {
    const home = (role: Parameters<typeof abilitiesOf>[0]) => homeOf(abilitiesOf(role))
    expect(home('TOWN_ADMINISTRATOR')).toBe('/today')
    expect(home('SCHOOL_ADMINISTRATOR')).toBe('/my-school')
    expect(home('SECURITY_ADMINISTRATOR')).toBe('/grants')
    expect(home('EMERGENCY_READER')).toBe('/indicators')
    expect(home('AUDIT_ADMINISTRATOR')).toBe('/audit')
  })

  it('may dispute until the cut-off and never after publication', () => {
    const now = new Date('2025-11-03T00:00:00Z')
    const period = { period: '2025-10', schools: 1, schoolsWithData: 1, published: false }
    expect(disputable({ ...period, cutOffTime: '2025-11-04T10:00:00Z' }, now)).toBe(true)
    expect(disputable({ ...period, cutOffTime: '2025-11-02T10:00:00Z' }, now)).toBe(false)
    expect(disputable({ ...period, published: true, cutOffTime: null }, now)).toBe(false)
  })
})
