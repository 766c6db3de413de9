import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import { mountPage } from '@/testing/mountPage'
import AgencyClientList from './agency/client/AgencyClientList.vue'
import GrantList from './account/grant/GrantList.vue'
import EmergencyAccessList from './account/emergency/EmergencyAccessList.vue'
import ActivationList from './activation/account/ActivationList.vue'
import ActivatePage from './activation/activate/ActivatePage.vue'
import HandOverPage from './activation/handover/HandOverPage.vue'
import AuditList from './audit/entry/AuditList.vue'
import BulletinList from './bulletin/bulletin/BulletinList.vue'
import ImportList from './imports/import/ImportList.vue'
import DisputeList from './metrics/dispute/DisputeList.vue'
import IndicatorList from './metrics/indicator/IndicatorList.vue'
import RehearsalDetail from './metrics/rehearsal/RehearsalDetail.vue'
import WarningList from './metrics/warning/WarningList.vue'
import PackDetail from './pack/pack/PackDetail.vue'
import ConsentList from './people/consent/ConsentList.vue'
import ConsentNoticeList from './people/consent/ConsentNoticeList.vue'
import CorrectionList from './people/correction/CorrectionList.vue'
import DeletionList from './people/deletion/DeletionList.vue'
import PersonDetail from './people/person/PersonDetail.vue'
import PersonList from './people/person/PersonList.vue'
import PersonalDataPage from './people/personaldata/PersonalDataPage.vue'
import PlatformAccountList from './people/platformaccount/PlatformAccountList.vue'
import TaskLedger from './registry/task/TaskLedger.vue'
import BodyDetail from './registry/body/BodyDetail.vue'
import BodyList from './registry/body/BodyList.vue'
import DesignationList from './registry/designation/DesignationList.vue'
import FacilityList from './registry/facility/FacilityList.vue'
import NameListDetail from './registry/namelist/NameListDetail.vue'
import NameListPage from './registry/namelist/NameListPage.vue'
import PairingList from './registry/pairing/PairingList.vue'
import MyAccount from './session/MyAccount.vue'
import MySchool from './school/school/MySchool.vue'
import SignInsPage from './signin/signin/SignInsPage.vue'
import TodayPage from './today/TodayPage.vue'

const pages: [string, Component, string, string, string?][] = [
  ['today', TodayPage, 'clerk', '近六个月走势'],
  ['imports', ImportList, 'clerk', 'pucheng-export-2025-10.xlsx'],
  ['indicators', IndicatorList, 'clerk', '97.10%'],
  ['warnings', WarningList, 'clerk', '蒲城县第二小学'],
  ['rehearsal', RehearsalDetail, 'leader', '荆姚镇东关小学'],
  ['disputes', DisputeList, 'clerk', '罕井镇东关小学'],
  ['tasks', TaskLedger, 'clerk', '县、校超级管理员确认并激活'],
  ['bulletins', BulletinList, 'leader', '2025年10月'],
  ['my school', MySchool, 'school', '教师活跃率'],
  ['bodies', BodyList, 'clerk', '2025-09-01 已届满'],
  ['a body', BodyDetail, 'clerk', '连续 2 年考核不合格', '/body1'],
  ['designations', DesignationList, 'clerk', '已确定 12 / 名额 43'],
  ['pairings', PairingList, 'clerk', '已结对 37 所'],
  ['facilities', FacilityList, 'clerk', '分类合计'],
  ['name lists', NameListPage, 'clerk', '渭南外国语学校'],
  ['a name list', NameListDetail, 'clerk', '读音一致', '/l1'],
  ['people', PersonList, 'clerk', '阿力木·买买提'],
  ['a person', PersonDetail, 'clerk', '产假', '/person1'],
  ['requests for correction', CorrectionList, 'clerk', '139****9001'],
  ['requests for deletion', DeletionList, 'clerk', '已调往外省'],
  ['consents', ConsentNoticeList, 'clerk', '在获奖名单里公开姓名'],
  ['who agreed', ConsentList, 'clerk', '校办档案柜 2 号', '/notice1'],
  ['my personal data', PersonalDataPage, 'clerk', '补录平台账号'],
  ['platform accounts by school', PlatformAccountList, 'clerk', '荆姚镇东关小学'],
  ['whom to call', PlatformAccountList, 'school', '周五前注册'],
  ['figures of the lists', PlatformAccountList, 'clerk', '40/42 = 95.24%', '/?tab=figures'],
  ['agencies', AgencyClientList, 'secadmin', '蒲城县统计局'],
  ['grants', GrantList, 'secadmin', '阿力木·买买提'],
  ['emergency accesses', EmergencyAccessList, 'sysadmin', '月报活跃率为零'],
  ['accounts', ActivationList, 'school', '阿力木·买买提'],
  ['activation', ActivatePage, 'out', '设定密码'],
  ['my account', MyAccount, 'clerk', '已关联，2026-11-03 09:14'],
  ['a hand-over', HandOverPage, 'clerk', '蒲城县第二小学', '/?account=zhao.ning'],
  ['audit', AuditList, 'auditor', '发布通报'],
  ['sign-ins', SignInsPage, 'clerk', '输错太多，暂时锁定'],
  ['who is online', SignInsPage, 'clerk', '强制退出', '/?tab=online'],
  ['rules', PackDetail, 'clerk', '月通报'],
  ['versions of the rules', PackDetail, 'clerk', '没有编码为 I77 的指标'],
]

describe.each(pages)('the page %s', (_, page, who, text, at) => {
  it('shows its data and has no serious accessibility problem', async () => {
    const wrapper = await mountPage(page, who, at)
    await vi.waitFor(() => expect(wrapper.html()).toContain(text), 10_000)
    const sample = { include: document.body, exclude: [['tbody tr:nth-child(n+4)']] }
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
    const { violations } = await axe.run(sample, { rules })
    const serious = violations.filter((one) => ['serious', 'critical'].includes(one.impact ?? ''))
    expect(serious.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])
    wrapper.unmount()
  }, 30_000)
})

describe('roles on the same page', () => {
  it('leave granting to those who may grant', async () => {
    const security = await mountPage(GrantList, 'secadmin')
    await vi.waitFor(() => expect(security.findAll('.link-button').length).toBe(4))
    security.unmount()
    const clerk = await mountPage(GrantList, 'clerk')
    await vi.waitFor(() => expect(clerk.findAll('.link-button').length).toBe(2))
    clerk.unmount()
    const system = await mountPage(GrantList, 'sysadmin')
    await vi.waitFor(() => expect(system.html()).toContain('周敏'))
    expect(system.findAll('form').length).toBe(1)
    expect(system.findAll('.link-button').length).toBe(0)
    system.unmount()
  })

  it('keep editing to those who may edit', async () => {
    const clerk = await mountPage(DisputeList, 'clerk')
    await vi.waitFor(() => expect(clerk.findAll('textarea').length).toBe(2))
    clerk.unmount()
    const leader = await mountPage(DisputeList, 'leader')
    await vi.waitFor(() => expect(leader.findAll('article').length).toBe(2))
    expect(leader.findAll('textarea').length).toBe(0)
    leader.unmount()
  })
})
