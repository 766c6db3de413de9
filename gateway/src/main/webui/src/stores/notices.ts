import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Tells the notices at the top that one of them was answered. */
export const useNotices = defineStore('notices', () => {
  const turn = ref(0)
  return { turn, changed: () => turn.value++ }
})
