import { mount } from '@vue/test-utils'
import { ElOption } from 'element-plus'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Import } from '@/api/types'
import { i18n } from '@/locales'
import { mountPage } from '@/testing/mountPage'
import { imports, rows } from '../../../../dev/imports'
import ImportDetail from './ImportDetail.vue'
import ImportMissing from './ImportMissing.vue'
import { changedMappings, mappingKey } from './importMapping'
import { bySheet, headingOf, issuesAt } from './importRows'
import { blockers, hindrance, isBusy, nextStep, unknownColumns } from './importSteps'
import RowRemarks from './RowRemarks.vue'

const file = imports[0]!
const unitsImport = defineComponent({ render: () => h(ImportDetail, { id: 'units.1' }) })
const answered: Import = {
  ...file,
  questions: file.questions.map((one) => ({ ...one, answer: 'x' })),
}

describe('the steps of an import', () => {
  it('lead to the questions first and then to the preview', () => {
    expect(nextStep(file)).toBe('questions')
    expect(nextStep(answered)).toBe('preview')
    expect(nextStep({ ...file, state: 'NEEDS_MAPPING' })).toBe('mapping')
  })

  it('stop the confirm while a blocking question is open', () => {
    expect(blockers(file).length).toBe(3)
    expect(hindrance(file)).toBe('questions')
    expect(hindrance(answered)).toBeUndefined()
  })

  it('stop the confirm when no row can be written', () => {
    expect(hindrance({ ...answered, counts: { ...file.counts, good: 0, warned: 0 } })).toBe(
      'noRows',
    )
  })

  it('count unknown columns of the sheets that are read', () => {
    expect(unknownColumns(file)).toBe(2)
  })

  it('are watched only while the server works', () => {
    expect(isBusy({ ...file, state: 'READING' })).toBe(true)
    expect(isBusy(file)).toBe(false)
  })
})

describe('the mapping of columns', () => {
  it('offers a required field that no heading of the file names', async () => {
    const page = await mountPage(unitsImport, 'clerk')
    const offered = page.findAllComponents(ElOption).map((one) => one.props('label'))
    expect(offered).toContain('单位名称（必填）')
    expect(offered).toContain('办学类型')
    page.unmount()
  })

  it('sends only what the clerk changed', () => {
    const edited = { [mappingKey(0, 1)]: '', [mappingKey(0, 15)]: 'groups' }
    expect(changedMappings(file.sheets, edited)).toEqual([
      { sheetIndex: 0, columnIndex: 15, field: 'groups' },
    ])
  })
})

describe('the missing schools', () => {
  it('list a school opened after the returns apart', () => {
    const item = imports.find((one) => one.template === 'returns')!
    const list = mount(ImportMissing, { props: { item }, global: { plugins: [i18n] } })
    expect(list.findAll('table').map((table) => table.findAll('tbody tr').length)).toEqual([1, 1])
    expect(list.find('h3').text()).toBe('年报之后新设')
  })
})

describe('the preview', () => {
  it('puts rows under the headings of their own sheet', () => {
    const [sheet] = bySheet(rows, file.sheets)
    expect(sheet?.rows.length).toBe(144)
    expect(headingOf(sheet!.columns[2]!)).toBe('教师 › 注册人数')
  })

  it('finds the issues of a cell', () => {
    const wrong = rows.find((row) => row.state === 'FAILED')!
    expect(issuesAt(wrong, wrong.issues[0]!.column)).toHaveLength(1)
  })

  it('shows a changed value as old and new', () => {
    const row = rows.find((one) => one.changes.length > 0)!
    const text = mount(RowRemarks, { props: { row }, global: { plugins: [i18n] } }).text()
    expect(text).toContain('→')
  })
})
