import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/locales'
import { bulletins } from '../../../../dev/bulletins'
import BulletinPaper from './BulletinPaper.vue'
import { draftOf, sameText, textOf } from './bulletinText'

const bulletin = bulletins[0]!

describe('the text of a bulletin', () => {
  it('is unchanged by opening it for editing', () => {
    expect(sameText(draftOf(bulletin), bulletin)).toBe(true)
  })

  it('marks only the section that was changed as edited', () => {
    const draft = draftOf(bulletin)
    draft.sections[0]!.text += '\n补充一段。\n\n'
    const { sections } = textOf(draft, bulletin)
    expect(sections[0]!.paragraphs.at(-1)).toBe('补充一段。')
    expect(sections.map((one) => one.edited)).toEqual([true, false, true, false, false])
  })

  it('is laid out with title, addressee, headings and issuer', () => {
    const paper = mount(BulletinPaper, { props: { bulletin }, global: { plugins: [i18n] } })
    expect(paper.find('.title').text()).toBe(bulletin.title)
    expect(paper.findAll('.heading')).toHaveLength(5)
    expect(paper.find('.signature').text()).toContain(bulletin.issuer)
  })
})
