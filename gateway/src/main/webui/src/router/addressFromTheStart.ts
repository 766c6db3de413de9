import type { Router, RouterHistory } from 'vue-router'

/**
 * The router hears of a changed address only once its first page is there, and then puts the
 * address of that page in its place. Until then the address is followed here.
 */
export function followAddressFromTheStart(router: Router, history: RouterHistory): void {
  const stop = history.listen((address) => void router.replace(address))
  router.isReady().then(stop, stop)
}
