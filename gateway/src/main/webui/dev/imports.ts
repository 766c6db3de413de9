import type { Import, ImportRow, Question } from '../src/api/types'
import { COUNTY, figures, idOf, samplesById } from './county.ts'

const HEADINGS = [
  ['序号'],
  ['学校名称'],
  ['教师', '注册人数'],
  ['教师', '认证人数'],
  ['教师', '活跃人数'],
  ['学生', '注册人数'],
  ['学生', '活跃人数'],
  ['校级管理员', '是否激活'],
  ['校级管理员', '登录天数'],
  ['行政班', '已建班级数'],
  ['资源访问量', '教师'],
  ['资源访问量', '学生'],
  ['教学工具', '在线测试'],
  ['教学工具', '作业批改'],
  ['教研群', '群数'],
]
const FIELDS = [
  ['', ''],
  ['unit_name', '学校名称'],
  ['registered_teachers', '注册教师数'],
  ['verified_teachers', '认证教师数'],
  ['active_teachers', '活跃教师数'],
  ['registered_students', '注册学生数'],
  ['active_students', '活跃学生数'],
  ['admin_activated', '管理员是否激活'],
  ['admin_login_days', '管理员登录天数'],
  ['classes_built', '已建班级数'],
  ['teacher_visits', '教师访问量'],
  ['student_visits', '学生访问量'],
  ['online_tests', '在线测试次数'],
  ['homework_marked', '作业批改次数'],
  ['', ''],
]

const questions: Question[] = [
  {
    id: 'q1',
    kind: 'AMBIGUOUS_UNIT',
    text: '第 37 行的“东关小学”同时符合多所学校，请选择是哪一所。',
    options: [
      { id: 'u-2161020037', label: '罕井镇东关小学', score: 78 },
      { id: 'u-2161020029', label: '紫荆街道东关小学', score: 78 },
      { id: 'u-2161020077', label: '荆姚镇东关小学', score: 77 },
    ],
    answer: '',
    blocking: true,
    rows: ['区域应用数据!37'],
  },
  {
    id: 'q2',
    kind: 'UNKNOWN_UNIT',
    text: '第 8 行的“北塬实验学校”在单位库中没有对应的学校，请选择或搜索。',
    options: [{ id: 'u-2161020066', label: '高阳镇北原小学', score: 52 }],
    answer: '',
    blocking: false,
    rows: ['区域应用数据!8'],
  },
  {
    id: 'q3',
    kind: 'TOTAL_DIFFERS',
    text: '合计行“教师/注册人数”为 4,801，各校相加为 4,793，相差 8。请核对文件，或说明原因后继续。',
    options: [],
    answer: '',
    blocking: true,
    rows: ['区域应用数据!148'],
  },
  {
    id: 'q4',
    kind: 'NEW_PARENT',
    text: '“桥山片区中心校”不在单位库中，将新建为上级单位。请选择它的类别。',
    options: [
      { id: 'DISTRICT', label: '中心校（片区）', score: 0 },
      { id: 'CATEGORY', label: '分类名称，不是单位（如“县直”）', score: 0 },
    ],
    answer: '',
    blocking: true,
    rows: ['区域应用数据!60', '区域应用数据!61'],
  },
]

const columns = HEADINGS.map((heading, index) => ({
  index: index + 1,
  heading,
  field: FIELDS[index]![0]!,
  fieldName: FIELDS[index]![1]!,
  samples: ['1', '2', '3'].map((n) =>
    index === 1 ? `蒲城县第${n}小学` : String(index * 7 + Number(n)),
  ),
}))

const usageFields = FIELDS.filter(([field]) => field).map(([field, name]) => ({
  field: field!,
  name: name!,
  required: true,
}))

const unitFields = [
  { field: 'code', name: '单位代码', required: false },
  { field: 'name', name: '单位名称', required: true },
  { field: 'type', name: '办学类型', required: false },
]

function draft(part: Partial<Import>): Import {
  return {
    id: 'usage.7',
    template: 'usage',
    unitId: COUNTY,
    fileName: '蒲城县应用数据2025年10月.xlsx',
    fileSize: 48_213,
    sha256: '9f2c4b7a',
    state: 'READY',
    problem: '',
    period: '2025-10',
    periodProposed: true,
    revisesImportId: '',
    sameFileImportId: '',
    counts: {
      rows: 142,
      good: 129,
      warned: 3,
      failed: 10,
      skipped: 66,
      added: 0,
      changed: 6,
      unchanged: 126,
      missing: 2,
    },
    sheets: [
      {
        index: 0,
        name: '区域应用数据',
        ignoredBecause: '',
        headingFirstRow: 4,
        headingLastRow: 5,
        columns,
      },
      {
        index: 1,
        name: '填报说明',
        ignoredBecause: '没有识别到表头，按说明页跳过',
        headingFirstRow: 0,
        headingLastRow: 0,
        columns: [],
      },
    ],
    questions,
    createdBy: '县级管理员',
    createTime: '2025-11-03T01:14:00Z',
    confirmTime: null,
    undoExpireTime: null,
    progress: 0,
    revision: 4,
    missingUnits: [
      { unitId: 'u-2161020049', code: '2161020049', name: '孙镇山王教学点', note: '' },
      { unitId: 'u-2161020098', code: '2161020098', name: '龙阳镇洼里教学点', note: '' },
    ],
    fields: usageFields,
    ...part,
  }
}

const none: Import['counts'] = {
  rows: 0,
  good: 0,
  warned: 0,
  failed: 0,
  skipped: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  missing: 0,
}

export const imports: Import[] = [
  draft({ revisesImportId: 'usage.6' }),
  draft({
    id: 'usage.6',
    state: 'CONFIRMED',
    fileName: 'pucheng-export-2025-10.xlsx',
    questions: [],
    counts: { ...none, rows: 142, good: 142, added: 142, skipped: 3 },
    createTime: '2025-11-02T02:20:00Z',
    confirmTime: '2025-11-02T02:26:00Z',
    undoExpireTime: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    missingUnits: [],
  }),
  draft({
    id: 'usage.5',
    state: 'FAILED',
    fileName: '平台数据（加密）.xlsx',
    period: '',
    problem: '文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存，再重新上传。',
    counts: none,
    sheets: [],
    questions: [],
    missingUnits: [],
  }),
  draft({
    id: 'returns.2',
    template: 'returns',
    state: 'CONFIRMED',
    fileName: 'pucheng-returns-2024.xlsx',
    period: '2024-2025',
    questions: [],
    counts: { ...none, rows: 142, good: 142, added: 142 },
    createTime: '2025-08-30T02:20:00Z',
    confirmTime: '2025-08-30T02:26:00Z',
    undoExpireTime: '2025-09-06T02:26:00Z',
    missingUnits: [
      { unitId: 'u-2161020049', code: '2161020049', name: '孙镇山王教学点', note: '' },
      { unitId: 'u-2161020199', code: '2161020199', name: '城南新区小学', note: '年报之后新设' },
    ],
  }),
  draft({
    id: 'units.1',
    template: 'units',
    state: 'NEEDS_MAPPING',
    fileName: 'pucheng-units.xlsx',
    problem: '没有找到“单位名称”列。请在“列对应”中指定后继续。',
    period: '',
    counts: none,
    sheets: [
      {
        index: 0,
        name: '学校名录',
        ignoredBecause: '',
        headingFirstRow: 1,
        headingLastRow: 1,
        columns: [
          {
            index: 1,
            heading: ['学校全称'],
            field: '',
            fieldName: '',
            samples: ['蒲城县第一小学'],
          },
        ],
      },
    ],
    questions: [],
    missingUnits: [],
    fields: unitFields,
  }),
]

const problems: Record<number, [number, string, string]> = {
  6: [3, '注册人数', '“六十九”不是数字，请改为阿拉伯数字'],
  7: [4, '认证人数', '不能为负数（-3）'],
  9: [2, '学校名称', '学校名称为空，请补填'],
  11: [8, '是否激活', '“已”既不是“是”也不是“否”，请改为是或否'],
  12: [5, '活跃人数', '单元格是公式，请粘贴为数值后再传'],
  14: [6, '注册人数', '“1623.5”不是整数'],
}

function rowOf(index: number, code: string, raw: number[]): ImportRow {
  const row = index + 6
  const problem = problems[row]
  const warned = row === 10 || row === 40
  const cells = [index + 1, samplesById.get(idOf(code))?.name, ...raw.slice(1, 13)].map(String)
  cells[7] = raw[6] ? '是' : '否'
  const issue = { error: true, reason: 'INVALID', columnName: '', column: 0, text: '' }
  const changed = row % 24 === 0
  return {
    sheet: '区域应用数据',
    row,
    state: problem ? 'FAILED' : warned ? 'WARNED' : 'GOOD',
    unitId: idOf(code),
    unitName: samplesById.get(idOf(code))?.name ?? '',
    matchedBy: row === 37 ? 'decision' : row % 11 === 0 ? 'alias' : 'name',
    cells,
    issues: problem
      ? [{ ...issue, column: problem[0], columnName: problem[1], text: problem[2] }]
      : warned
        ? [
            {
              ...issue,
              error: false,
              column: 3,
              columnName: '注册人数',
              text: '注册率 148%，超过专任教师数，请核实；数据保留并作标记',
            },
          ]
        : [],
    changes: changed
      ? [{ fieldName: '活跃教师数', oldValue: String((raw[3] ?? 0) - 2), newValue: String(raw[3]) }]
      : [],
    skippedBecause: '',
  }
}

const skipped = (row: number, cells: string[], because: string): ImportRow => ({
  sheet: '区域应用数据',
  row,
  state: 'SKIPPED',
  unitId: '',
  unitName: '',
  matchedBy: '',
  cells,
  issues: [],
  changes: [],
  skippedBecause: because,
})

export const rows: ImportRow[] = [
  ...[...samplesById.values()].map((school, index) =>
    rowOf(index, school.code, figures(school, '2025-10') ?? []),
  ),
  skipped(148, ['合计', '', '4801', '4124', '4010'], 'total'),
  skipped(149, ['注：数据截至10月31日24时'], 'note'),
]
