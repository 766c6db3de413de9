import type { RouteRecordRaw } from 'vue-router'

export const bulletin: RouteRecordRaw[] = [
  {
    path: 'bulletins',
    component: () => import('@/views/bulletin/bulletin/BulletinList.vue'),
    meta: { title: 'bulletins.title' },
  },
  {
    path: 'bulletins/:id',
    component: () => import('@/views/bulletin/bulletin/BulletinDetail.vue'),
    props: true,
    meta: { title: 'bulletins.detailTitle', parent: '/bulletins' },
  },
]
