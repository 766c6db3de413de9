import type { Grant, Import } from '../src/api/types'
import { activationCounts, activations, handOver, invitation } from './activations.ts'
import { agencyClients, agencyUses } from './agencyClients.ts'
import { bulletins, disputes } from './bulletins.ts'
import { consentNotices, consents, ownConsents } from './consents.ts'
import { corrections } from './corrections.ts'
import { COUNTY, PERIODS, denominators, samplesById, units } from './county.ts'
import { deletionPreview, deletions } from './deletions.ts'
import { emergencyAccesses } from './emergencyAccesses.ts'
import { accounts, grantUnits } from './grants.ts'
import { imports, rows } from './imports.ts'
import { countyValue, groupings, indicators, trend, valueOf, values } from './indicators.ts'
import { comparedNames, nameDecisions, nameListDetail, nameLists } from './nameLists.ts'
import { operations, preview, trees } from './operations.ts'
import { auditEntries } from './oversight.ts'
import {
  bodies,
  bodyDetail,
  bodyKinds,
  coverage,
  designations,
  facilities,
  facilityKinds,
  facilityTotals,
  pairingKinds,
  pairings,
  programmes,
} from './practice.ts'
import { onlineSessions, signIns } from './signIns.ts'
import { packDifferences, packVersions } from './packs.ts'
import { people, personDetail } from './people.ts'
import { personalData } from './personalData.ts'
import { platformAccountCounts, platformAccounts, platformFigures } from './platformAccounts.ts'
import { pack, rehearsal, warnings } from './rehearsal.ts'
import { taskLists, taskPreview, taskWall, tasks } from './tasks.ts'

export interface Call {
  method: string
  path: string
  query: URLSearchParams
  body: Record<string, unknown>
  who: string
}

export interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

type Handler = (call: Call, part: string[]) => unknown

const SCHOOL = 'u-2161020037'
const roles: Record<string, [Grant['role'], string, string]> = {
  clerk: ['COUNTY_ADMINISTRATOR', COUNTY, '王晓'],
  leader: ['COUNTY_LEADER', COUNTY, '李明'],
  school: ['SCHOOL_ADMINISTRATOR', SCHOOL, '赵宁'],
  sysadmin: ['SYSTEM_ADMINISTRATOR', COUNTY, '孙立'],
  secadmin: ['SECURITY_ADMINISTRATOR', COUNTY, '阿力木·买买提'],
  auditor: ['AUDIT_ADMINISTRATOR', COUNTY, '周敏'],
}
const list = <T>(items: T[]) => ({ items, nextPageToken: '' })
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function session(call: Call) {
  const role = roles[call.who]
  if (!role) return { signedIn: false }
  const unitName = units.find((one) => one.id === role[1])?.name ?? ''
  const dates = { validFromDate: '2025-01-01', validToDate: null }
  const grants = [{ id: 'g1', role: role[0], unitId: role[1], unitName, ...dates }]
  return {
    signedIn: true,
    account: { id: 'a1', username: call.who, name: role[2], grants },
    csrfToken: 'fake',
  }
}

function unitList({ query }: Call) {
  const parent = query.get('parentId') ?? ''
  const direct = query.get('directChildren') === 'true'
  const word = query.get('query') ?? ''
  const level = query.get('level')
  const parents = new Map(units.map((one) => [one.id, one.parentId]))
  const below = (id: string) =>
    parents.get(id) === parent || parents.get(parents.get(id) ?? '') === parent
  return list(
    units.filter(
      (one) =>
        (!parent || (direct ? one.parentId === parent : below(one.id))) &&
        (!level || one.level === level) &&
        (!word || one.name.includes(word) || one.code.includes(word)),
    ),
  )
}

function importRows({ query }: Call) {
  const state = query.get('state')
  const changed = query.get('changedOnly') === 'true'
  const from = Number(query.get('pageToken') || 0)
  const found = rows.filter(
    (one) => (!state || one.state === state) && (!changed || one.changes.length > 0),
  )
  const next = from + 100 < found.length ? String(from + 100) : ''
  return { items: found.slice(from, from + 100), nextPageToken: next }
}

function importOf(id: string): Import {
  return imports.find((one) => one.id === id) ?? imports[0]!
}

function answered(call: Call, id: string) {
  const found = importOf(id)
  const answers = call.body.answers as { questionId: string; answer: string }[]
  for (const one of answers) {
    const question = found.questions.find((other) => other.id === one.questionId)
    if (question) question.answer = one.answer
  }
  found.revision++
  return found
}

function evidence(call: Call, code: string) {
  const unitId = call.query.get('unitId') ?? ''
  const period = call.query.get('period') ?? ''
  const indicator = indicators.find((one) => one.code === code)!
  const value = valueOf(unitId, code, period)
  const index = [...samplesById.keys()].indexOf(unitId)
  const file = {
    importId: 'usage.6',
    recordTime: '2025-11-02T02:26:00Z',
    row: index + 6,
    fileName: 'pucheng-export-2025-10.xlsx',
    sheet: '区域应用数据',
    earlierValues: index % 2 ? [] : ['9（2025-11-01 导入）'],
  }
  return {
    indicator,
    value,
    elements: [
      { ...file, element: 'top', name: indicator.numerator, value: value.numerator },
      {
        ...file,
        element: 'bottom',
        name: indicator.denominator,
        value: value.denominator,
        importId: 'returns.2',
        fileName: 'pucheng-returns-2024.xlsx',
        sheet: '教基1001_小学',
        earlierValues: [],
      },
    ],
  }
}

const bulletinOf = (id: string) => bulletins.find((one) => one.id === id) ?? bulletins[0]!

function scorecard({ query }: Call, unitId: string) {
  const period = query.get('period') ?? PERIODS[0]!
  const lines = indicators.map((indicator) => ({
    indicator,
    value:
      unitId === COUNTY
        ? countyValue(indicator.code, period)
        : valueOf(unitId, indicator.code, period),
  }))
  return { unitId, unitName: units.find((one) => one.id === unitId)?.name, period, lines }
}

const periods = PERIODS.map((period, index) => ({
  period,
  schoolsWithData: index ? 142 : 141,
  schools: 142,
  published: index > 0,
  cutOffTime: index ? '2025-10-03T10:00:00Z' : new Date(Date.now() + 2 * 86_400_000).toISOString(),
}))

const routes: [string, RegExp, Handler][] = [
  ['GET', /^\/api\/session$/, session],
  ['GET', /^\/api\/units$/, unitList],
  ['GET', /^\/api\/unit-trees$/, () => trees],
  ['GET', /^\/api\/unit-operations$/, () => list(operations)],
  ['POST', /^\/api\/unit-operations\/preview$/, () => preview],
  ['POST', /^\/api\/unit-operations$/, () => operations[0]],
  [
    'POST',
    /^\/api\/unit-operations\/([^/]+)\/undo$/,
    ({ who }) =>
      Object.assign(operations[0]!, { undoTime: new Date().toISOString(), undoneBy: who }),
  ],
  [
    'GET',
    /^\/api\/units\/([^/]+)$/,
    (_, [id]) => {
      const unit = units.find((one) => one.id === id)!
      return {
        unit,
        history: [
          unit,
          {
            ...unit,
            name: `${unit.name}（旧）`,
            validFromDate: '2019-09-01',
            validToDate: '2024-09-01',
          },
        ],
        successions: [],
      }
    },
  ],
  [
    'PATCH',
    /^\/api\/units\/([^/]+)$/,
    (call, [id]) =>
      Object.assign(
        units.find((one) => one.id === id)!,
        call.body,
      ),
  ],
  [
    'PUT',
    /^\/api\/units\/([^/]+)\/participation$/,
    (call, [id]) =>
      Object.assign(
        units.find((one) => one.id === id)!,
        { participation: call.body.participation },
      ),
  ],
  [
    'GET',
    /^\/api\/units\/([^/]+)\/denominators$/,
    (_, [id]) => ({
      ...list(denominators.filter((one) => one.unitId === id || id === COUNTY)),
      schoolsWithout: [],
    }),
  ],
  ['GET', /^\/api\/units\/([^/]+)\/scorecard$/, (call, [id]) => scorecard(call, id!)],
  [
    'GET',
    /^\/api\/import-templates$/,
    () => [
      { code: 'usage', name: '平台应用数据', periodic: true },
      { code: 'returns', name: '年度教育统计（教基表）', periodic: true },
      { code: 'units', name: '学校（单位）名录', periodic: false },
      { code: 'table2', name: '旗区情况统计表（表二）', periodic: true },
    ],
  ],
  [
    'GET',
    /^\/api\/imports$/,
    ({ query }) =>
      list(
        imports.filter((one) => !query.get('template') || one.template === query.get('template')),
      ),
  ],
  ['POST', /^\/api\/imports$/, () => imports[0]],
  ['GET', /^\/api\/imports\/([^/]+)$/, (_, [id]) => importOf(id!)],
  ['GET', /^\/api\/imports\/([^/]+)\/rows$/, importRows],
  ['POST', /^\/api\/imports\/([^/]+)\/answers$/, (call, [id]) => answered(call, id!)],
  ['PUT', /^\/api\/imports\/([^/]+)\/mapping$/, (_, [id]) => importOf(id!)],
  ['POST', /^\/api\/imports\/([^/]+)\/\w+$/, (_, [id]) => importOf(id!)],
  ['GET', /^\/api\/tasks$/, () => list(tasks)],
  ['GET', /^\/api\/tasks\/wall$/, () => taskWall],
  ['POST', /^\/api\/tasks\/preview$/, () => taskPreview],
  ['POST', /^\/api\/tasks\/import$/, () => ({ added: 0, changed: 2, unchanged: 0 })],
  [
    'PUT',
    /^\/api\/tasks\/(\w+)\/state$/,
    (call, [id]) =>
      Object.assign(
        tasks.find((one) => one.id === id)!,
        call.body,
      ),
  ],
  ['GET', /^\/api\/task-lists$/, () => taskLists],
  ['GET', /^\/api\/task-lists\/differences$/, () => []],
  ['GET', /^\/api\/periods$/, () => list(periods)],
  ['GET', /^\/api\/indicators$/, () => ({ indicators, groupings })],
  [
    'GET',
    /^\/api\/indicators\/(\w+)\/values$/,
    ({ query }, [code]) => values(code!, query.get('period')!, query.get('grouping') ?? 'all'),
  ],
  [
    'GET',
    /^\/api\/indicators\/(\w+)\/trend$/,
    ({ query }, [code]) =>
      list(trend(query.get('unitId')!, code!, query.get('from')!, query.get('to')!)),
  ],
  ['GET', /^\/api\/indicators\/(\w+)\/evidence$/, (call, [code]) => evidence(call, code!)],
  [
    'GET',
    /^\/api\/warnings$/,
    ({ query }) => {
      const found = warnings.filter((one) => query.get('openOnly') !== 'true' || one.open)
      return { ...list(found.slice(0, Number(query.get('pageSize')))), total: found.length }
    },
  ],
  [
    'GET',
    /^\/api\/rehearsal$/,
    ({ query }) =>
      rehearsal(query.get('period')!, (query.get('outage') ?? '').split(',').filter(Boolean)),
  ],
  ['GET', /^\/api\/bulletins$/, () => list(bulletins)],
  ['GET', /^\/api\/bulletins\/(\w+)$/, (_, [id]) => bulletinOf(id!)],
  [
    'PATCH',
    /^\/api\/bulletins\/(\w+)$/,
    (call, [id]) =>
      Object.assign(bulletinOf(id!), call.body, { version: bulletinOf(id!).version + 1 }),
  ],
  [
    'POST',
    /^\/api\/bulletins\/(\w+)\/approve$/,
    (_, [id]) => Object.assign(bulletinOf(id!), { state: 'APPROVED', approvedBy: '李明' }),
  ],
  ['POST', /^\/api\/bulletins\/(\w+)\/\w+$/, (_, [id]) => bulletinOf(id!)],
  [
    'GET',
    /^\/api\/disputes$/,
    ({ query, who }) =>
      list(
        disputes.filter(
          (one) =>
            (query.get('openOnly') !== 'true' || !one.answerTime) &&
            (who !== 'school' || one.unitId === SCHOOL),
        ),
      ),
  ],
  [
    'POST',
    /^\/api\/disputes\/(\w+)\/answer$/,
    (call, [id]) =>
      Object.assign(
        disputes.find((one) => one.id === id)!,
        call.body,
        { answerTime: new Date().toISOString(), answeredBy: '王晓' },
      ),
  ],
  [
    'POST',
    /^\/api\/disputes$/,
    (call) => {
      const made = {
        ...disputes[0]!,
        id: `d${disputes.length + 1}`,
        indicator: text(call.body.indicator),
        claim: text(call.body.claim),
      }
      disputes.unshift(made)
      return made
    },
  ],
  ['GET', /^\/api\/body-kinds$/, () => bodyKinds],
  ['GET', /^\/api\/bodies$/, () => list(bodies)],
  ['GET', /^\/api\/bodies\/(\w+)$/, (_, [id]) => bodyDetail(id!)],
  ['GET', /^\/api\/designation-programmes$/, () => list(programmes)],
  ['GET', /^\/api\/designations$/, () => list(designations)],
  ['GET', /^\/api\/pairing-kinds$/, () => pairingKinds],
  ['GET', /^\/api\/pairings$/, () => list(pairings)],
  ['GET', /^\/api\/pairing-coverage$/, () => coverage],
  ['GET', /^\/api\/facilities$/, () => ({ ...list(facilities), kinds: facilityKinds })],
  ['GET', /^\/api\/facility-totals$/, () => list(facilityTotals)],
  ['GET', /^\/api\/name-lists$/, () => list(nameLists)],
  ['GET', /^\/api\/name-decisions$/, () => list(nameDecisions)],
  ['GET', /^\/api\/name-lists\/(\w+)$/, () => nameListDetail],
  [
    'GET',
    /^\/api\/name-lists\/(\w+)\/names$/,
    ({ query }) => list(comparedNames.filter((one) => one.outcome === query.get('outcome'))),
  ],
  ['GET', /^\/api\/pack$/, () => pack],
  ['GET', /^\/api\/packs$/, () => packVersions],
  ['GET', /^\/api\/packs\/(\d+)\/differences$/, () => packDifferences],
  ['GET', /^\/api\/accounts$/, () => list(accounts)],
  ['GET', /^\/api\/emergency-accesses$/, () => list(emergencyAccesses)],
  ['GET', /^\/api\/emergency-access-count$/, () => ({ waiting: 1 })],
  ['POST', /^\/api\/emergency-accesses$/, () => emergencyAccesses[0]],
  [
    'POST',
    /^\/api\/emergency-accesses\/(\w+)\/acknowledge$/,
    ({ who }) =>
      Object.assign(emergencyAccesses[0]!, { acknowledgedBy: who, acknowledgeable: false }),
  ],
  [
    'POST',
    /^\/api\/emergency-accesses\/(\w+)\/close$/,
    () => Object.assign(emergencyAccesses[0]!, { state: 'ENDED' }),
  ],
  ['GET', /^\/api\/grant-units$/, () => list(grantUnits)],
  ['GET', /^\/api\/agency-clients$/, () => list(agencyClients)],
  ['GET', /^\/api\/agency-clients\/(\w+)\/use$/, () => agencyUses],
  ['POST', /^\/api\/agency-clients$/, () => agencyClients[0]],
  ['PUT', /^\/api\/agency-clients\/(\w+)$/, () => agencyClients[0]],
  [
    'POST',
    /^\/api\/agency-clients\/(\w+)\/suspend$/,
    ({ body }) =>
      Object.assign(agencyClients[0]!, { state: 'SUSPENDED', stateReason: body.reason }),
  ],
  [
    'POST',
    /^\/api\/agency-clients\/(\w+)\/resume$/,
    () => Object.assign(agencyClients[0]!, { state: 'REGISTERED', stateReason: '' }),
  ],
  ['GET', /^\/api\/people$/, () => list(people)],
  ['GET', /^\/api\/people\/(\w+)$/, () => personDetail],
  ['GET', /^\/api\/platform-account-counts$/, () => platformAccountCounts],
  ['GET', /^\/api\/platform-accounts$/, () => list(platformAccounts)],
  ['GET', /^\/api\/platform-figures$/, () => platformFigures],
  ['GET', /^\/api\/activations$/, () => list(activations)],
  ['GET', /^\/api\/activation-counts$/, () => activationCounts],
  ['POST', /^\/api\/hand-overs$/, (call) => handOver(call.body.dryRun === true)],
  ['POST', /^\/api\/invitations$/, ({ body }) => ({ items: [invitation], done: !body.dryRun })],
  [
    'POST',
    /^\/api\/activations\/\w+\/code$/,
    () => ({ code: 'K7QM-4XTR-9BWE', expireTime: '2099-12-01T01:00:00Z' }),
  ],
  ['POST', /^\/api\/activation$/, () => undefined],
  ['GET', /^\/api\/consent-notices$/, () => consentNotices],
  ['GET', /^\/api\/consent-notices\/\w+\/consents$/, () => list(consents)],
  ['GET', /^\/api\/personal-data\/consents$/, () => ownConsents],
  ['GET', /^\/api\/personal-data\/corrections$/, () => corrections],
  ['GET', /^\/api\/personal-data\/deletions$/, () => []],
  ['GET', /^\/api\/corrections$/, () => list(corrections)],
  ['GET', /^\/api\/deletions$/, () => list(deletions)],
  ['GET', /^\/api\/deletions\/[^/]+\/preview$/, () => deletionPreview],
  ['GET', /^\/api\/personal-data$/, () => personalData],
  ['GET', /^\/api\/upstream-link$/, () => ({ linkTime: '2026-11-03T01:14:00Z' })],
  ['GET', /^\/api\/sign-ins$/, () => list(signIns)],
  ['GET', /^\/api\/online-sessions$/, () => list(onlineSessions)],
  ['GET', /^\/api\/audit$/, () => list(auditEntries)],
  [
    'GET',
    /^\/api\/audit\/verification$/,
    () =>
      list(
        ['organization', 'identity', 'metrics'].map((service) => ({
          service,
          intact: true,
          checked: 1284,
          brokenAt: 0,
          finding: '链完整，未发现篡改。',
        })),
      ),
  ],
]

const problem = (status: number, reason: string, detail: string): Answer => ({
  status,
  body: { type: 'about:blank', title: '', status, detail, reason, domain: 'fake' },
})

function redirected(call: Call): Answer | undefined {
  const as = /^\/api\/fake\/as\/(\w+)$/.exec(call.path)?.[1]
  const signIn = call.path === '/api/session/login' ? 'clerk' : undefined
  const who = as ?? signIn
  if (!who) return undefined
  const location = call.query.get('return') ?? '/'
  return { status: 302, headers: { 'Set-Cookie': `fake=${who}; Path=/`, Location: location } }
}

export function answer(call: Call): Answer {
  const moved = redirected(call)
  if (moved) return moved
  if (call.who === 'out' && call.path !== '/api/session') {
    return problem(401, 'NOT_SIGNED_IN', '登录已过期，请重新登录。')
  }
  for (const [method, pattern, handle] of routes) {
    const match = method === call.method ? pattern.exec(call.path) : null
    if (match) return { status: 200, body: handle(call, match.slice(1)) }
  }
  return problem(404, 'NOT_FOUND', '没有找到所要的内容。')
}
