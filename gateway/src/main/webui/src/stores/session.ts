import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ok, useSessionGate } from '@/api/client'
import type { Account, Grant } from '@/api/types'
import { abilitiesOf } from './abilities'

interface Waiting {
  resolve: () => void
  reject: (reason: Error) => void
}

export const useSession = defineStore('session', () => {
  const account = ref<Account>()
  const csrfToken = ref('')
  const loaded = ref(false)
  const expired = ref(false)
  const grantId = ref(localStorage.getItem('grant') ?? '')
  let waiting: Waiting[] = []

  const grants = computed<Grant[]>(() => account.value?.grants ?? [])
  const grant = computed(
    () => grants.value.find((one) => one.id === grantId.value) ?? grants.value[0],
  )
  const unitId = computed(() => grant.value?.unitId ?? '')
  const unitName = computed(() => grant.value?.unitName ?? '')
  const can = computed(() => abilitiesOf(grant.value?.role))

  async function load(): Promise<void> {
    const session = await ok(api.GET('/api/session'))
    account.value = session.signedIn ? session.account : undefined
    csrfToken.value = session.csrfToken ?? ''
    loaded.value = true
  }

  function choose(id: string): void {
    grantId.value = id
    localStorage.setItem('grant', id)
  }

  async function signOut(): Promise<void> {
    await ok(api.POST('/api/session/logout'))
    account.value = undefined
  }

  function signInAgain(): Promise<void> {
    expired.value = true
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  }

  /** True when the person is signed in again; work that was held up goes on. */
  async function resume(): Promise<boolean> {
    await load()
    if (!account.value) return false
    expired.value = false
    const held = waiting
    waiting = []
    held.forEach((one) => one.resolve())
    return true
  }

  function giveUp(reason: Error): void {
    expired.value = false
    const held = waiting
    waiting = []
    held.forEach((one) => one.reject(reason))
  }

  useSessionGate({ csrfToken: () => csrfToken.value, signInAgain })

  return {
    account,
    loaded,
    expired,
    grants,
    grant,
    unitId,
    unitName,
    can,
    load,
    choose,
    signOut,
    signInAgain,
    resume,
    giveUp,
  }
})
