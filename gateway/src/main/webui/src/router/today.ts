import type { RouteRecordRaw } from 'vue-router'

export const today: RouteRecordRaw[] = [
  { path: '', redirect: '/today' },
  {
    path: 'today',
    component: () => import('@/views/today/TodayPage.vue'),
    meta: { title: 'today.title' },
  },
]
