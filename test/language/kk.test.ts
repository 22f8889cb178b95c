import { describe, expect, it } from 'vitest'
import { kazakh } from '../../src/language/kk.ts'
import { createLanguage } from '../../src/language/language.ts'

const kk = createLanguage(kazakh)

const whole = (units: number) => ({ units, scale: 0 })
const numbers = (text: string) =>
  kk.readNumerals(text).map(({ units, scale }) => units / 10 ** scale)

describe('numbers in Kazakh', () => {
  it.each([
    ['164', 164],
    ['8 354', 8354],
    ['1653', 1653],
    ['164-тің', 164],
    ['164-ке', 164],
    ['164-тен', 164],
    ['9-ын', 9],
    ['9-ы', 9],
    ['40-тан', 40],
    ['90-нан', 90],
    ['20-ға', 20],
    ['1000-нан', 1000],
    ['2 000 000-ға', 2_000_000],
    ['жүз алпыс төрт', 164],
    ['жүз алпыс төрттен', 164],
    ['бір жүз алпыс төрт', 164],
    ['бір мың', 1000],
    ['тоғызын', 9],
    ['алтау', 6],
    ['алтауы', 6],
    ['қырқының', 40],
    ['10 мың', 10_000],
    ['2,5 мың', 2500],
    ['2,5 млн', 2_500_000],
    ['10 мыңнан', 10_000],
    ['екі жарым мың', 2500],
    ['жарты миллион', 500_000],
    // With letters of the Latin script that look alike.
    ['екi', 2],
  ])('reads “%s”', (words, value) => {
    expect(kk.readQuantity(words)?.quantity).toEqual({ kind: 'exact', value: whole(value) })
  })

  it.each([
    '164-дан',
    '164-нен',
    '9-ін',
    'алпыстан төрт',
    'төрттен жүз',
    'жүздің бес',
    'екіден мың',
    '49-сессия',
    '146-бап',
    '5-ші',
    'жүз қырық алтыншы',
    'үштен екі',
    'он бірінші',
    'екі бүтін оннан бес',
    'екі есе',
  ])('reads no cardinal in “%s”', (words) => {
    expect(kk.readQuantity(words)).toBeUndefined()
  })

  it.each([
    ['49-сессия', 49],
    ['146-бап', 146],
    ['7-сынып', 7],
    ['5-ші', 5],
    ['он бірінші', 11],
    ['жүз қырық алтыншыдан', 146],
  ])('reads the ordinal “%s”', (words, value) => {
    expect(kk.readOrdinal(words)).toEqual(whole(value))
  })

  it.each([
    ['кемінде 164', 'at-least', 164],
    ['164-тен кем емес', 'at-least', 164],
    ['164-тен астам', 'more-than', 164],
    ['жүз алпыс төрттен астам', 'more-than', 164],
    ['164-тен көп', 'more-than', 164],
    ['шамамен 90', 'about', 90],
    ['шамамен 2 %-ы', 'about', 2],
    ['шамамен екеуі', 'about', 2],
    ['кемінде 164-і', 'at-least', 164],
    ['90-ға жуық', 'about', 90],
    ['тоқсанға жуық', 'about', 90],
    ['он шақты', 'about', 10],
    ['164-ке дейін', 'at-most', 164],
    ['көп дегенде 164', 'at-most', 164],
    ['164-тен аз', 'less-than', 164],
    ['164-тен кем', 'less-than', 164],
  ])('reads “%s” as %s', (words, kind, value) => {
    expect(kk.readQuantity(words)?.quantity).toEqual({ kind, value: whole(value) })
  })

  it.each(['164 астам', '164-ке астам', '164-тен жуық', 'кемінде 164-тен'])(
    'does not read “%s”, whose case is wrong',
    (words) => {
      expect(kk.readQuantity(words)).toBeUndefined()
    },
  )

  it.each([
    ['11%', 11],
    ['11%-дан', 11],
    ['11 пайыз', 11],
    ['11 пайызы', 11],
    ['он бір пайыздан', 11],
    ['11 процент', 11],
  ])('reads “%s” as a percentage', (words, value) => {
    expect(kk.readQuantity(words)).toMatchObject({
      quantity: { value: whole(value) },
      percent: true,
    })
  })

  it.each(['15-тен 20-ға дейін', '15–20', 'он бестен жиырмаға дейін', '15 пен 20 аралығында'])(
    'reads “%s” as a range',
    (words) => {
      const range = { kind: 'range', from: whole(15), to: whole(20) }
      expect(kk.readQuantity(words)?.quantity).toEqual(range)
    },
  )

  it.each([
    ['жүздеген', 'hundreds'],
    ['бірнеше мың', 'thousands'],
    ['ондаған мың', 'tens-of-thousands'],
  ])('reads “%s” as a magnitude', (words, magnitude) => {
    expect(kk.readQuantity(words)?.quantity).toEqual({ kind: 'magnitude', magnitude })
  })

  it('prints qualifiers with the case that they ask for', () => {
    const print = kk.printQuantity
    expect(print({ kind: 'more-than', value: whole(238) })).toBe('238-ден астам')
    expect(print({ kind: 'more-than', value: whole(90) }, { spell: true })).toBe('тоқсаннан астам')
    expect(print({ kind: 'at-least', value: whole(238) })).toBe('кемінде 238')
    expect(print({ kind: 'less-than', value: whole(11) }, { percent: true })).toBe('11%-дан аз')
    expect(print({ kind: 'range', from: whole(15), to: whole(20) })).toBe('15-тен 20-ға дейін')
    expect(print({ kind: 'range', from: whole(15), to: whole(20) }, { table: true })).toBe('15–20')
    expect(print({ kind: 'exact', value: whole(1_302_569) })).toBe('1\u{A0}302\u{A0}569')
  })

  it('finds the numbers of a text, and no ordinals, fractions or idioms', () => {
    const text =
      '2022 жылғы 5 қаңтарда 164 іс тіркелді, оның ішінде үштен екісі, 9-ы; іс жүзінде ' +
      '146-бап бойынша жүз алпыс төрт адам, олардың бірі.'
    expect(numbers(text)).toEqual([2022, 5, 164, 9, 164])
  })
})

describe('the declension of Kazakh numbers', () => {
  const plain = ['nominative', 'genitive', 'dative', 'accusative', 'locative', 'ablative']
  const cases = [...plain, 'instrumental']

  it.each([
    [1, 'бір бірдің бірге бірді бірде бірден бірмен'],
    [2, 'екі екінің екіге екіні екіде екіден екімен'],
    [3, 'үш үштің үшке үшті үште үштен үшпен'],
    [4, 'төрт төрттің төртке төртті төртте төрттен төртпен'],
    [6, 'алты алтының алтыға алтыны алтыда алтыдан алтымен'],
    [9, 'тоғыз тоғыздың тоғызға тоғызды тоғызда тоғыздан тоғызбен'],
    [10, 'он онның онға онды онда оннан онмен'],
    [20, 'жиырма жиырманың жиырмаға жиырманы жиырмада жиырмадан жиырмамен'],
    [40, 'қырық қырықтың қырыққа қырықты қырықта қырықтан қырықпен'],
    [50, 'елу елудің елуге елуді елуде елуден елумен'],
    [60, 'алпыс алпыстың алпысқа алпысты алпыста алпыстан алпыспен'],
    [80, 'сексен сексеннің сексенге сексенді сексенде сексеннен сексенмен'],
    [100, 'жүз жүздің жүзге жүзді жүзде жүзден жүзбен'],
    [1000, 'мың мыңның мыңға мыңды мыңда мыңнан мыңмен'],
  ])('of %d', (value, forms) => {
    expect(cases.map((name) => kk.spell(value, { case: name }))).toEqual(forms.split(' '))
  })

  it.each([
    [3, 'үші үшінің үшіне үшін үшінде үшінен үшімен'],
    [7, 'жетісі жетісінің жетісіне жетісін жетісінде жетісінен жетісімен'],
    [9, 'тоғызы тоғызының тоғызына тоғызын тоғызында тоғызынан тоғызымен'],
    [40, 'қырқы қырқының қырқына қырқын қырқында қырқынан қырқымен'],
  ])('of %d of them', (value, forms) => {
    const own = cases.map((name) =>
      name === 'nominative' ? 'possessed' : `possessed${name[0]?.toUpperCase()}${name.slice(1)}`,
    )
    expect(own.map((name) => kk.spell(value, { case: name }))).toEqual(forms.split(' '))
  })

  it.each([
    ['77,18-ден', 'ablative'],
    ['2,5-тен', 'ablative'],
    ['0,40-тан', 'ablative'],
    ['5,0-ден', 'ablative'],
    ['3 000 000 000-тан', 'ablative'],
    ['500-ге', 'dative'],
    ['60-қа', 'dative'],
    ['0-дің', 'genitive'],
  ])('in digits: “%s”', (words, name) => {
    expect(kk.formOf(words)?.cases).toEqual([name])
  })
})

describe('dates and spans in Kazakh', () => {
  it.each([
    ['2022 жылғы 5 қаңтар', { year: 2022, month: 1, day: 5 }],
    ['2022 жылғы 5 қаңтарда', { year: 2022, month: 1, day: 5 }],
    ['2022 жылғы 5 қаңтардан', { year: 2022, month: 1, day: 5 }],
    ['2009 жылғы 16 желтоқсандағы', { year: 2009, month: 12, day: 16 }],
    ['2022 жылдың 5 қаңтарында', { year: 2022, month: 1, day: 5 }],
    ['7 қаңтар 2022 жыл', { year: 2022, month: 1, day: 7 }],
    ['2022 жылғы қаңтар', { year: 2022, month: 1 }],
    ['2022 жылдың қыркүйегінде', { year: 2022, month: 9 }],
    ['2022 жылғы қаңтар айында', { year: 2022, month: 1 }],
    ['5 қаңтарда', { month: 1, day: 5 }],
    ['2022 жылы', { year: 2022 }],
    ['қаңтардың басында', { month: 1, part: 'early' }],
    ['2022 жылдың соңында', { year: 2022, part: 'late' }],
  ])('reads “%s”', (words, date) => {
    expect(kk.readDate(words)).toEqual(date)
  })

  it.each(['5 қаңтар жыл', '2022 жылғы 31 ақпан', 'қаңтар басында жыл', '5-қаңтар'])(
    'does not read “%s”',
    (words) => {
      expect(kk.readDate(words)).toBeUndefined()
    },
  )

  it('prints dates as laws write them', () => {
    expect(kk.printDate({ year: 2022, month: 1, day: 5 })).toBe('2022 жылғы 5 қаңтар')
    expect(kk.printDate({ year: 2022, month: 9 })).toBe('2022 жылғы қыркүйек')
  })

  it.each([
    ['бес ай', 50, 'month'],
    ['бес айдан', 50, 'month'],
    ['екі жарым жыл', 25, 'year'],
    ['бір жарым жыл', 15, 'year'],
    ['жарты жыл', 5, 'year'],
    ['он апта', 100, 'week'],
    ['72 күн', 720, 'day'],
  ])('reads “%s”', (words, tenths, unit) => {
    const span = kk.readSpan(words)
    expect(span?.unit).toBe(unit)
    expect((span?.count.units ?? 0) * 10 ** (1 - (span?.count.scale ?? 0))).toBe(tenths)
  })

  it('does not read a number that is declined before its noun', () => {
    expect(kk.readSpan('бестен ай')).toBeUndefined()
  })

  it('lists', () => {
    expect(kk.list(['Алматы', 'Ақтөбе', 'Орал'])).toBe('Алматы, Ақтөбе және Орал')
  })
})
