// The division of Kazakh words, worked out by hand from the rules of its syllables: each has one vowel;
// one consonant between vowels opens the next syllable, of several the last one does; у is a vowel
// after a consonant and a consonant after a vowel; ь and ъ belong to the consonant before them.
import { describe, expect, it } from 'vitest'
import { kazakhBreaks } from '../../src/typography/kk-syllables.ts'

/** A word with hyphens at all places where it may be divided, two letters left on either side. */
function divided(word: string): string {
  const breaks = kazakhBreaks(word).filter((at) => at >= 2 && at <= word.length - 2)
  return [0, ...breaks].map((from, i) => word.slice(from, breaks[i])).join('-')
}

const lists: Readonly<Record<string, string>> = {
  'one consonant between vowels':
    'қа-ла қа-ты-гез жа-за бо-ла-ды ха-лы-қа-ра-лық ме-ке-ме та-лап қа-мау ада-ми әділ аян',
  'two consonants between vowels':
    'азап-тау мем-ле-кет-тік қор-ғау тар-тыл-ған бос-тан-дық қыл-мыс тер-геу бұ-рын-ғы мін-дет-ті ' +
    'сот-тал-ған құ-қық-та-ры тар-тыл-ма-ған-дық-та-ры-нан',
  'three consonants between vowels': 'айт-ты қорқ-ты жұрт-шы-лық төрт-тен арт-ты-ру қырқ-тан',
  'у after a vowel':
    'жа-уап тау-лар жа-уын-гер да-уыс ба-уыр са-уал-на-ма қор-ғау-шы-лар қа-уіп-сіз-дік ' +
    'тә-уел-сіз-дік ау-дан нау-рыз тер-геу-ші жа-уап-кер-ші-лік-ке',
  'у after a consonant or at the head':
    'су-ық бу-ын ту-ды-ру жу-ан уа-қыт уә-кіл уә-де оқу-шы ту-ған ру-ха-ни',
  'и and я': 'қи-ын жи-на-лыс мә-де-ни-ет са-я-си ұя-лы ко-мис-си-я-сы',
  'ь and ъ': 'аль-янс объ-ект фа-куль-тет ме-даль',
  'words of foreign origin':
    'про-ку-ра-ту-ра ми-нистр-лік рес-пуб-ли-ка кон-тракт кон-троль экс-тре-мизм ' +
    'ин-фра-құ-ры-лым конс-ти-ту-ция элек-трон ор-га-низм',
}

describe.each(Object.keys(lists))('%s', (kind) => {
  it.each((lists[kind] ?? '').split(' '))('%s', (word) => {
    expect(divided(word.replaceAll('-', ''))).toBe(word)
  })
})

describe('a word', () => {
  it('is divided in capitals as in small letters', () => {
    expect(kazakhBreaks('ПРОКУРАТУРА')).toEqual(kazakhBreaks('прокуратура'))
  })

  it('without a vowel, or with one, is not divided', () => {
    expect(kazakhBreaks('қырғ')).toEqual([])
    expect(kazakhBreaks('ж')).toEqual([])
    expect(kazakhBreaks('')).toEqual([])
  })
})
