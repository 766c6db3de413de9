import type { RouteRecordRaw } from 'vue-router'

export const people: RouteRecordRaw[] = [
  {
    path: 'people',
    component: () => import('@/views/people/person/PersonList.vue'),
    meta: { title: 'people.title' },
  },
  {
    path: 'people/:id',
    component: () => import('@/views/people/person/PersonDetail.vue'),
    props: true,
    meta: { title: 'people.detailTitle', parent: '/people' },
  },
  {
    path: 'corrections',
    component: () => import('@/views/people/correction/CorrectionList.vue'),
    meta: { title: 'corrections.title' },
  },
  {
    path: 'deletions',
    component: () => import('@/views/people/deletion/DeletionList.vue'),
    meta: { title: 'deletions.title' },
  },
  {
    path: 'consents',
    component: () => import('@/views/people/consent/ConsentNoticeList.vue'),
    meta: { title: 'consents.title' },
  },
  {
    path: 'consents/:id',
    component: () => import('@/views/people/consent/ConsentList.vue'),
    props: true,
    meta: { title: 'consents.listTitle', parent: '/consents' },
  },
  {
    path: 'personal-data',
    component: () => import('@/views/people/personaldata/PersonalDataPage.vue'),
    meta: { title: 'personalData.title', own: true },
  },
  {
    path: 'platform-accounts',
    component: () => import('@/views/people/platformaccount/PlatformAccountList.vue'),
    meta: { title: 'platformAccounts.title' },
  },
]
