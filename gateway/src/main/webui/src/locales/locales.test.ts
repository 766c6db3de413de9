import { describe, expect, it } from 'vitest'
import english from './en'
import chinese from './zh-CN'

interface Messages {
  [key: string]: string | Messages
}

const flat = (messages: Messages, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
const zh = flat(chinese)
const en = flat(english)
const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]).sort()

describe('messages', () => {
  it('exist in both languages', () => {
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([])
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([])
  })

  it('take the same values in both languages', () => {
    expect([...zh].filter(([key, text]) => `${slots(text)}` !== `${slots(en.get(key)!)}`)).toEqual(
      [],
    )
  })

  it('exist for every key that the pages use', () => {
    const used = Object.values(sources).flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'([a-z]\w*(?:\.\w+)+)'/g)].map((one) => one[1]!),
    )
    expect(used.length).toBeGreaterThan(200)
    expect([...new Set(used)].filter((key) => !zh.has(key))).toEqual([])
  })

  it('are written with Chinese punctuation', () => {
    expect([...zh].filter(([, text]) => /[一-鿿][,;:?()]|[,;:?()][一-鿿]/.test(text))).toEqual([])
  })
})
