import type { RouteRecordRaw } from 'vue-router'

export const registry: RouteRecordRaw[] = [
  {
    path: 'units',
    component: () => import('@/views/registry/unit/UnitList.vue'),
    meta: { title: 'units.title' },
  },
]
