import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Tells the notice at the top that somebody took note. */
export const useEmergencies = defineStore('emergencies', () => {
  const turn = ref(0)
  return { turn, changed: () => turn.value++ }
})
