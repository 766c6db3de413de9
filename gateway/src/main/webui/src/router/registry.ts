import type { RouteRecordRaw } from 'vue-router'

export const registry: RouteRecordRaw[] = [
  {
    path: 'units',
    component: () => import('@/views/registry/unit/UnitList.vue'),
    meta: { title: 'units.title' },
  },
  {
    path: 'classes',
    component: () => import('@/views/registry/schoolclass/ClassPage.vue'),
    meta: { title: 'classes.title' },
  },
  {
    path: 'divisions',
    component: () => import('@/views/registry/division/DivisionList.vue'),
    meta: { title: 'divisions.title' },
  },
]
