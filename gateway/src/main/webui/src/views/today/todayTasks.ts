import type { Bulletin, Dispute, Import, PackRule, PeriodSummary, Warning } from '@/api/types'
import { monthsLater } from '@/format/period'
import type { Abilities } from '@/stores/abilities'

export interface Today {
  periods: PeriodSummary[]
  imports: Import[]
  bulletins: Bulletin[]
  warnings: { items: Warning[]; total: number }
  disputes: Dispute[]
  rules: PackRule[]
}

export interface Task {
  /** Message key below today.tasks. */
  key: string
  done: boolean
  link: string
  values: Record<string, string | number>
}

const open = (one: Import): boolean => one.state === 'READY' || one.state === 'NEEDS_MAPPING'

/** The day of the month on which the pack wants the bulletin out; undefined when it names none. */
export function bulletinDay(rules: PackRule[]): number | undefined {
  const rule = rules.find((one) => one.kind === 'bulletin' && one.on)
  const day = /(\d{1,2})\s*日/.exec(rule?.text ?? '')
  return day ? Number(day[1]) : undefined
}

/** The due date of the bulletin for a month: that day of the month after it. */
export function bulletinDue(period: string, rules: PackRule[]): string {
  const day = bulletinDay(rules)
  return day === undefined ? '' : `${monthsLater(period, 1)}-${String(day).padStart(2, '0')}`
}

const bulletinTask = (bulletin: Bulletin | undefined, can: Abilities): string => {
  if (!bulletin) return can.draft ? 'draft' : 'waitDraft'
  if (bulletin.state === 'DRAFT') return can.approve ? 'approve' : 'waitApproval'
  return bulletin.state === 'APPROVED' ? (can.draft ? 'publish' : 'waitPublish') : 'published'
}

function standing(bulletins: Bulletin[], period: string): Bulletin | undefined {
  return bulletins.find((one) => one.period === period && one.state !== 'DISCARDED')
}

/** What is to do for a month, in the order in which it is done. */
export function tasksOf(period: string, today: Today, can: Abilities): Task[] {
  const summary = today.periods.find((one) => one.period === period)
  const waiting = today.imports.filter(open)
  const questions = waiting.flatMap((one) => one.questions.filter((ask) => !ask.answer))
  const bulletin = standing(today.bulletins, period)
  const disputes = today.disputes.filter((one) => !one.answerTime)
  const schools = { n: summary?.schoolsWithData ?? 0, all: summary?.schools ?? 0 }
  const bulletinLink = bulletin ? `/bulletins/${bulletin.id}` : `/bulletins?period=${period}`
  return [
    {
      key: summary ? 'imported' : can.import ? 'import' : 'waitImport',
      done: !!summary,
      link: '/imports',
      values: schools,
    },
    ...(can.import && waiting.length > 0
      ? [
          {
            key: 'questions',
            done: false,
            link: `/imports/${waiting[0]?.id ?? ''}`,
            values: { n: questions.length, files: waiting.length },
          },
        ]
      : []),
    {
      key: disputes.length ? 'disputes' : 'noDisputes',
      done: disputes.length === 0,
      link: '/disputes',
      values: { n: disputes.length },
    },
    {
      key: 'rehearsal',
      done: bulletin?.state === 'PUBLISHED',
      link: `/rehearsal?period=${period}`,
      values: {},
    },
    {
      key: bulletinTask(bulletin, can),
      done: bulletin?.state === 'PUBLISHED',
      link: bulletinLink,
      values: { due: bulletinDue(period, today.rules) || '—' },
    },
  ]
}
