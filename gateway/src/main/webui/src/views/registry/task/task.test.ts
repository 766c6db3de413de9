import { describe, expect, it, vi } from 'vitest'
import { mountPage } from '@/testing/mountPage'
import TaskLedger from './TaskLedger.vue'

describe('the task ledger', () => {
  it('counts what is due for lead and support alike', async () => {
    const wrapper = await mountPage(TaskLedger, 'clerk')
    await vi.waitFor(() => expect(wrapper.text()).toContain('进展墙（截至 2025-11-03）'))
    const rows = wrapper.findAll('section tbody tr').map((row) => row.text())
    expect(rows.find((row) => row.startsWith('各校'))).toContain('0 + 1')
    expect(rows.find((row) => row.startsWith('基教一股'))).toContain('1 + 0')
    wrapper.unmount()
  })

  it('is read only for the leader', async () => {
    const wrapper = await mountPage(TaskLedger, 'leader')
    await vi.waitFor(() => expect(wrapper.text()).toContain('电教中心'))
    expect(wrapper.text()).not.toContain('导入任务表')
    wrapper.unmount()
  })

  it('is a plain list for a school', async () => {
    const wrapper = await mountPage(TaskLedger, 'school')
    await vi.waitFor(() => expect(wrapper.text()).toContain('上级任务表中交给学校的任务'))
    expect(wrapper.text()).toContain('县、校超级管理员确认并激活')
    expect(wrapper.text()).not.toContain('进展墙')
    expect(wrapper.text()).not.toContain('导出')
    wrapper.unmount()
  })
})
