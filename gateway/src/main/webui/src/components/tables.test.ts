import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/locales'
import ChangeText from './ChangeText.vue'
import DataTable from './DataTable.vue'
import RankText from './RankText.vue'
import { nextSort, sorted, type TableColumn } from './tableColumns'

interface School {
  name: string
  value: number | undefined
}

const schools: School[] = [
  { name: '第二小学', value: 52.48 },
  { name: '教学点', value: undefined },
  { name: '第一小学', value: 97.1 },
]
const columns: TableColumn<School>[] = [
  { key: 'name', label: '学校', text: (one) => one.name },
  { key: 'value', label: '数值', text: (one) => one.value ?? '—', sortBy: (one) => one.value },
]
const global = { plugins: [i18n] }
const namesBy = (descending: boolean) =>
  sorted(schools, columns, { key: 'value', descending }).map((one) => one.name)

describe('a table', () => {
  it('puts missing values last in either order', () => {
    expect(namesBy(false)).toEqual(['第二小学', '第一小学', '教学点'])
    expect(namesBy(true)).toEqual(['第一小学', '第二小学', '教学点'])
  })

  it('goes from ascending to descending to its own order', () => {
    const first = nextSort(undefined, 'value')
    const second = nextSort(first, 'value')
    expect(first).toEqual({ key: 'value', descending: false })
    expect(second).toEqual({ key: 'value', descending: true })
    expect(nextSort(second, 'value')).toBeUndefined()
  })

  it('tells screen readers how it is sorted', () => {
    const props = {
      caption: '指标',
      columns,
      rows: schools,
      rowKey: (one: School) => one.name,
      sort: { key: 'value', descending: true },
    }
    const table = mount(DataTable<School>, { props, global })
    expect(table.findAll('th').map((one) => one.attributes('aria-sort'))).toEqual([
      undefined,
      'descending',
    ])
    expect(table.find('tbody td').text()).toBe('第一小学')
  })
})

describe('a change', () => {
  it('is told by arrow and word', () => {
    const text = (change: string) => mount(ChangeText, { props: { change }, global }).text()
    expect(text('4.68')).toContain('↑')
    expect(text('4.68')).toContain('上升 4.68')
    expect(text('-2.90')).toContain('下降 2.90')
    expect(text('0.00')).toContain('持平')
    expect(text('')).toBe('—')
  })

  it('of a rank counts places', () => {
    const text = (rank: number, previous: number) =>
      mount(RankText, { props: { rank, of: 24, previous }, global }).text()
    expect(text(3, 5)).toContain('3/24')
    expect(text(3, 5)).toContain('进 2 位')
    expect(text(9, 5)).toContain('退 4 位')
    expect(text(0, 5)).toBe('—')
  })
})
