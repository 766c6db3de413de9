import type { RouteRecordRaw } from 'vue-router'

export const metrics: RouteRecordRaw[] = [
  {
    path: 'indicators',
    component: () => import('@/views/metrics/indicator/IndicatorList.vue'),
    meta: { title: 'indicators.title' },
  },
  {
    path: 'warnings',
    component: () => import('@/views/metrics/warning/WarningList.vue'),
    meta: { title: 'warnings.title' },
  },
  {
    path: 'rehearsal',
    component: () => import('@/views/metrics/rehearsal/RehearsalDetail.vue'),
    meta: { title: 'rehearsal.title' },
  },
  {
    path: 'disputes',
    component: () => import('@/views/metrics/dispute/DisputeList.vue'),
    meta: { title: 'disputes.title' },
  },
]
