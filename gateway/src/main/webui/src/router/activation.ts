import type { RouteRecordRaw } from 'vue-router'

export const activation: RouteRecordRaw[] = [
  {
    path: 'activations',
    component: () => import('@/views/activation/account/ActivationList.vue'),
    meta: { title: 'activations.title' },
  },
  {
    path: 'my-account',
    component: () => import('@/views/session/MyAccount.vue'),
    meta: { title: 'myAccount.title', own: true },
  },
  {
    path: 'hand-over',
    component: () => import('@/views/activation/handover/HandOverPage.vue'),
    meta: { title: 'handOver.title' },
  },
]

/** For people who cannot sign in yet. */
export const activate: RouteRecordRaw = {
  path: '/activate',
  component: () => import('@/views/activation/activate/ActivatePage.vue'),
  meta: { open: true, title: 'activate.title' },
}
