import { nextTick } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import { i18n } from '@/locales'
import { homeOf } from '@/layouts/menu'
import { useSession } from '@/stores/session'
import { followAddressFromTheStart } from './addressFromTheStart'
import { access } from './access'
import { activate, activation } from './activation'
import { bulletin } from './bulletin'
import { imports } from './imports'
import { metrics } from './metrics'
import { oversight } from './oversight'
import { people } from './people'
import { registry } from './registry'
import { school } from './school'
import { today } from './today'

const history = createWebHashHistory()

export const router = createRouter({
  history,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  routes: [
    {
      path: '/sign-in',
      component: () => import('@/views/session/SignInPage.vue'),
      meta: { open: true },
    },
    {
      path: '/signed-in',
      component: () => import('@/views/session/SignedInPage.vue'),
      meta: { open: true },
    },
    activate,
    {
      path: '/',
      component: () => import('@/layouts/ConsoleLayout.vue'),
      children: [
        ...today,
        ...imports,
        ...registry,
        ...people,
        ...metrics,
        ...bulletin,
        ...school,
        ...access,
        ...oversight,
        ...activation,
        {
          path: ':rest(.*)*',
          component: () => import('@/views/session/NotFoundPage.vue'),
          meta: { title: 'shell.notFound.title' },
        },
      ],
    },
  ],
})

followAddressFromTheStart(router, history)

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const session = useSession()
  try {
    if (!session.loaded) await session.load()
  } catch {
    return { path: '/sign-in', query: { return: to.fullPath } }
  }
  if (!session.account) return { path: '/sign-in', query: { return: to.fullPath } }
  const home = homeOf(session.can)
  return to.path === '/today' && home !== '/today' ? home : true
})

router.afterEach(async (to, from) => {
  const t = i18n.global.t
  document.title = to.meta.title ? `${t(to.meta.title)} - ${t('shell.name')}` : t('shell.name')
  if (to.path === from.path || from.matched.length === 0) return
  await nextTick()
  document.querySelector<HTMLElement>('#main')?.focus()
})
