import type { Bulletin } from '@/api/types'
import type { BulletinText } from './useBulletin'

export interface Draft {
  title: string
  addressee: string
  sections: { heading: string; text: string }[]
}

/** Paragraphs as one text, a line each, as people type them. */
export const draftOf = (bulletin: BulletinText): Draft => ({
  title: bulletin.title,
  addressee: bulletin.addressee,
  sections: bulletin.sections.map(({ heading, paragraphs }) => ({
    heading,
    text: paragraphs.join('\n'),
  })),
})

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The text to save; a section counts as edited from the first change on. */
export function textOf(draft: Draft, bulletin: BulletinText): BulletinText {
  return {
    title: draft.title.trim(),
    addressee: draft.addressee.trim(),
    sections: bulletin.sections.map((section, index) => {
      const heading = draft.sections[index]?.heading.trim() ?? section.heading
      const paragraphs = paragraphsOf(draft.sections[index]?.text ?? '')
      const changed =
        heading !== section.heading || paragraphs.join('\n') !== section.paragraphs.join('\n')
      return { ...section, heading, paragraphs, edited: section.edited || changed }
    }),
  }
}

export function sameText(draft: Draft, bulletin: Bulletin): boolean {
  const next = textOf(draft, bulletin)
  const { title, addressee, sections } = bulletin
  return JSON.stringify(next) === JSON.stringify({ title, addressee, sections })
}
