import type { Deletion, DeletionPreview } from '../src/api/types'

export const deletions: Deletion[] = [
  {
    id: 'deletion1',
    personId: 'person3',
    personName: '古丽娜尔',
    unitName: '荆姚镇东关小学',
    note: '已调往外省',
    startedBy: '',
    state: 'OPEN',
    requestTime: '2025-11-05T01:14:00Z',
    username: '',
    answer: '',
    own: false,
  },
]

export const deletionPreview: DeletionPreview = {
  erasures: [
    { title: '人员登记', count: 1, fate: 'PSEUDONYMISED', reason: '姓名改为编号。' },
    { title: '导入文件的存档', count: 1, fate: 'ERASED', reason: '整个文件删除。' },
    {
      title: '审计记录',
      count: 12,
      fate: 'KEPT',
      reason: '网络安全法：网络日志留存不少于六个月。',
    },
  ],
  blocks: [],
}
