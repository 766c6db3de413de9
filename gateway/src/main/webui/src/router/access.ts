import type { RouteRecordRaw } from 'vue-router'

export const access: RouteRecordRaw[] = [
  {
    path: 'agency-clients',
    component: () => import('@/views/agency/client/AgencyClientList.vue'),
    meta: { title: 'agencyClients.title' },
  },
  {
    path: 'emergency-accesses',
    component: () => import('@/views/account/emergency/EmergencyAccessList.vue'),
    meta: { title: 'emergencyAccesses.title' },
  },
  {
    path: 'grants',
    component: () => import('@/views/account/grant/GrantList.vue'),
    meta: { title: 'grants.title' },
  },
  {
    path: 'sign-ins',
    component: () => import('@/views/signin/signin/SignInsPage.vue'),
    meta: { title: 'signIns.title' },
  },
]
