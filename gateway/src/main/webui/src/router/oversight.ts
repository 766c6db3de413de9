import type { RouteRecordRaw } from 'vue-router'

export const oversight: RouteRecordRaw[] = [
  {
    path: 'audit',
    component: () => import('@/views/audit/entry/AuditList.vue'),
    meta: { title: 'audit.title' },
  },
  {
    path: 'pack',
    component: () => import('@/views/pack/pack/PackDetail.vue'),
    meta: { title: 'pack.title' },
  },
]
