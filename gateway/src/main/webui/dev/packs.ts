import type { PackVersion } from '../src/api/types'

const ready = (service: string) => ({
  service,
  ready: true,
  problems: [],
  reportTime: '2025-11-03T02:10:00Z',
})

const second: PackVersion = {
  code: 'pucheng-2025',
  name: '蒲城县 2025 深度应用',
  version: 2,
  contentSha256: '9b2e5d0c77aa4f1e9b2e5d0c77aa4f1e9b2e5d0c77aa4f1e9b2e5d0c77aa4f1e',
  source: 'UPLOADED',
  uploadedBy: 'clerk',
  uploadTime: '2025-11-03T02:10:00Z',
  reports: [ready('organization'), ready('metrics')],
  ready: true,
  inForce: false,
}

export const packVersions = {
  versions: [
    {
      ...second,
      version: 3,
      ready: false,
      reports: [
        ready('organization'),
        {
          service: 'metrics',
          ready: false,
          problems: [
            { file: 'metrics.yaml', line: 451, column: 3, reason: '没有编码为 I77 的指标' },
          ],
          reportTime: '2025-11-03T02:10:00Z',
        },
      ],
    },
    second,
    { ...second, version: 1, source: 'INSTALLED', uploadedBy: 'system', inForce: true },
  ],
  activations: [
    {
      version: 1,
      fromPeriod: '',
      reason: '随系统安装',
      reference: '',
      activatedBy: 'system',
      activateTime: '2025-07-04T02:10:00Z',
    },
  ],
  firstPeriod: '2025-11',
  writable: true,
}

export const packDifferences = {
  before: 1,
  items: [
    {
      kind: 'CHANGED',
      section: 'streaks',
      id: 'interview',
      title: '约谈',
      reference: 'PC-55 · 三(二)3',
      fields: [{ path: 'tail/bottom', before: '10', after: '5' }],
    },
  ],
}
