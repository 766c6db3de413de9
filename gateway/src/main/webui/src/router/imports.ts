import type { RouteRecordRaw } from 'vue-router'

export const imports: RouteRecordRaw[] = [
  {
    path: 'imports',
    component: () => import('@/views/imports/import/ImportList.vue'),
    meta: { title: 'imports.title' },
  },
  {
    path: 'imports/:id',
    component: () => import('@/views/imports/import/ImportDetail.vue'),
    props: true,
    meta: { title: 'imports.detailTitle', parent: '/imports' },
  },
]
