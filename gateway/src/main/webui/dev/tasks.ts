import type { Task, TaskCounts, TaskTablePreview } from '../src/api/types'

const task = (number: string, part: Partial<Task>): Task => ({
  id: `t${number}`,
  version: 1,
  document: 'PC',
  list: 'steps',
  listTitle: '实施步骤',
  number,
  section: '启动阶段',
  content: '县、校超级管理员确认并激活',
  leads: ['电教中心'],
  supporters: ['各校'],
  seat: '电教中心负责人',
  deadlineKind: 'DATE',
  deadline: '2025年5月30日',
  dueDate: '2025-05-30',
  targets: [{ text: '100%', number: '100', unit: '%' }],
  evidenceRequired: '平台导出的激活数据',
  reference: 'PC-42 · 《推进国家中小学智慧教育平台深度应用实施方案》三（一）',
  requirements: ['PC-42'],
  state: 'NOT_STARTED',
  doneDate: null,
  evidenceNote: '',
  evidenceLink: '',
  dropReason: '',
  standing: 'BACK_DATED',
  flags: [
    {
      kind: 'BACK_DATED',
      reference: 'PC-42',
      asWritten: '时限2025年5月30日……文件2025-07-04印发',
      asInterpreted: '印发前已到期的任务只标“按期完成”或“迟于目标日完成”，不判为逾期。',
      decidedBy: '系统规则',
    },
  ],
  ...part,
})

export const tasks: Task[] = [
  task('4', {}),
  task('16', {
    section: '总结推广',
    content: '学校总结报告四部分，专家评估，纳入年度考核',
    leads: ['基教一股'],
    supporters: ['教师发展中心', '教研室', '各校'],
    deadlineKind: 'MONTH',
    deadline: '2025年11月',
    dueDate: '2025-11-30',
    targets: [],
    standing: 'DUE',
    flags: [],
  }),
]

const counts = (part: Partial<TaskCounts>): TaskCounts => ({
  total: 1,
  done: 0,
  doneLate: 0,
  overdue: 0,
  due: 0,
  open: 0,
  continuing: 0,
  backDated: 0,
  dropped: 0,
  ...part,
})
const none = counts({ total: 0 })

export const taskWall = {
  asOfDate: '2025-11-03',
  total: counts({ total: 2, due: 1, backDated: 1 }),
  rows: [
    { department: '电教中心', lead: counts({ backDated: 1 }), support: none },
    { department: '基教一股', lead: counts({ due: 1 }), support: none },
    { department: '各校', lead: none, support: counts({ total: 2, due: 1, backDated: 1 }) },
  ],
}

export const taskLists = [{ code: 'steps', title: '实施步骤', document: 'PC', tasks: 18 }]

export const taskPreview: TaskTablePreview = {
  list: 'steps',
  listTitle: '实施步骤',
  tasks: tasks.map((one) => ({ task: one, change: 'CHANGED', problems: [] })),
  unread: ['备注：以上由各校配合'],
  remarks: ['表中“责任人”一栏的姓名不保存，只记牵头部门的负责岗位。'],
}
