// What may be printed of a person: the truth table of one pure function.
import { describe, expect, it } from 'vitest'
import { disclose } from '../../src/model/disclosure.ts'
import { person, type Disclosure } from '../../src/model/person.ts'

const given: Disclosure = {
  field: 'alias',
  audience: 'public',
  basis: 'consent',
  given: '2022-01-10',
}

/** What is decided of an alias in the public English edition on a day in 2022. */
function decide(changes: Partial<Disclosure>[], minor = false, on = '2022-06-24') {
  const disclosures = changes.map((change) => ({ ...given, ...change }))
  return disclose(
    person.parse({ code: 'A', role: 'survivor', minor, disclosures }),
    'alias',
    'public',
    'en',
    on,
  )
}

describe('disclosure', () => {
  it.each([
    ['nothing was agreed', [], false, 'undisclosed'],
    ['consent holds', [{}], false, 'shown'],
    ['consent to another field', [{ field: 'name' }], false, 'undisclosed'],
    ['consent for the committee only', [{ audience: 'committee' }], false, 'undisclosed'],
    ['consent for this language', [{ locales: ['en'] }], false, 'shown'],
    ['consent for another language', [{ locales: ['ru'] }], false, 'undisclosed'],
    ['consent of a later day', [{ given: '2022-06-25' }], false, 'undisclosed'],
    ['consent of this day', [{ given: '2022-06-24' }], false, 'shown'],
    ['consent that ends today', [{ expires: '2022-06-24' }], false, 'shown'],
    ['consent that ended yesterday', [{ expires: '2022-06-23' }], false, 'expired'],
    ['consent that ended, and a newer one', [{ expires: '2022-06-23' }, {}], false, 'shown'],
    ['consent withdrawn today', [{ withdrawn: '2022-06-24' }], false, 'withdrawn'],
    [
      'consent withdrawn, and another that holds',
      [{ withdrawn: '2022-06-01' }, {}],
      false,
      'withdrawn',
    ],
    ['a minor with consent of their own', [{}], true, 'guardian'],
    ['a minor with a guardian’s consent', [{ basis: 'guardian-consent' }], true, 'shown'],
    [
      'a minor whose guardian’s consent has expired',
      [{ basis: 'guardian-consent', expires: '2022-06-01' }, {}],
      true,
      'guardian',
    ],
  ] as [string, Partial<Disclosure>[], boolean, string][])(
    '%s',
    (_case, changes, minor, decided) => {
      expect(decide(changes, minor)).toBe(decided)
    },
  )

  it('to the public reaches the committee, and not the other way', () => {
    const one = person.parse({ code: 'A', role: 'survivor', disclosures: [given] })
    const other = person.parse({
      code: 'A',
      role: 'survivor',
      disclosures: [{ ...given, audience: 'committee' }],
    })
    expect(disclose(one, 'alias', 'committee', 'en', '2022-06-24')).toBe('shown')
    expect(disclose(other, 'alias', 'committee', 'en', '2022-06-24')).toBe('shown')
    expect(disclose(other, 'alias', 'public', 'en', '2022-06-24')).toBe('undisclosed')
  })

  it('has no room for the name of anybody who is not an official', () => {
    expect(person.safeParse({ code: 'A', role: 'survivor', names: { en: ['X'] } }).success).toBe(
      false,
    )
    expect(person.safeParse({ role: 'survivor' }).success).toBe(false)
    expect(person.safeParse({ role: 'official', names: { en: ['X'] } }).success).toBe(true)
  })
})
