import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteLocation, RouterView } from 'vue-router'
import { i18n } from '@/locales'
import { useSession } from '@/stores/session'
import { answerAs } from './fakeServer'

// jsdom draws nothing: the canvas stays empty, the table beside it is real.
vi.mock('@/adapter/chart', () => ({
  createChart: () => ({ setOption: () => {}, resize: () => {}, dispose: () => {} }),
  lineOptions: () => ({}),
}))
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)

/** A page as a signed-in person sees it. */
export async function mountPage(page: Component, who: string, at = '/'): Promise<VueWrapper> {
  answerAs(who)
  const pinia = createPinia()
  setActivePinia(pinia)
  await useSession().load()
  const props = ({ params: { id } }: RouteLocation) => (id ? { id } : {})
  const routes = [{ path: '/:id?', component: page, props }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(at)
  const wrapper = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [pinia, router, i18n] },
  })
  await flushPromises()
  return wrapper
}
