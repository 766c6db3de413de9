import type { RouteRecordRaw } from 'vue-router'

export const school: RouteRecordRaw[] = [
  {
    path: 'my-school',
    component: () => import('@/views/school/school/MySchool.vue'),
    meta: { title: 'mySchool.title' },
  },
]
