import { expect, it, vi } from 'vitest'
import { createRouter, createWebHashHistory } from 'vue-router'
import { followAddressFromTheStart } from './addressFromTheStart'

it('opens an address that comes while the first page is still on its way', async () => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const history = createWebHashHistory()
  const page = { render: () => null }
  const routes = ['/today', '/units'].map((path) => ({ path, component: page }))
  const router = createRouter({ history, routes })
  followAddressFromTheStart(router, history)
  router.beforeEach(() => arrived)
  const first = router.push('/today')

  window.location.hash = '#/units'
  await vi.waitFor(() => expect(history.location).toBe('/units'))
  arrive()
  await first

  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/units'))
  expect(window.location.hash).toBe('#/units')
})
