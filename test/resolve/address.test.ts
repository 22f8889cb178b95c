// Addresses of bindings: what they are made of, and what is wrong with those that are none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalQuery, parseAddress, schemeOf } from '../../src/resolve/address.ts'

describe('parseAddress', () => {
  it('takes an address apart', () => {
    expect(parseAddress('figure:reports?place=almaty&at=2022-01-19')).toEqual({
      scheme: 'figure',
      id: 'reports',
      query: new Map([
        ['place', 'almaty'],
        ['at', '2022-01-19'],
      ]),
      fragment: undefined,
    })
    expect(parseAddress('source:a#b')).toMatchObject({ id: 'a', fragment: 'b' })
    expect(parseAddress('figure:a?period=2021-01/2021-02')).toMatchObject({
      query: new Map([['period', '2021-01/2021-02']]),
    })
  })

  it.each([
    ['figure:', '`figure:` does not say which figure is meant.'],
    ['figure:?a=b', '`figure:?a=b` does not say which figure is meant.'],
    ['figure:a?b', '`b` in the query is not key=value.'],
    ['figure:a?b=', '`b=` in the query is not key=value.'],
    ['figure:a?=b', '`=b` in the query is not key=value.'],
    ['figure:a?', '`` in the query is not key=value.'],
    ['figure:a?b=c&b=d', '`b` stands twice in the query.'],
    ['figure:a#b', '`#b` says nothing here: only a source has parts.'],
    ['Figure:a', '`Figure:a` is no address of a binding.'],
  ])('%s', (address, fault) => {
    expect(parseAddress(address)).toMatchObject({ fault })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseAddress(text)).not.toThrow()
        expect(() => schemeOf(text)).not.toThrow()
      }),
    )
  })

  it('has one canonical form, however the keys are ordered', () => {
    const query = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[a-z0-9-]{1,5}$/)),
      {
        selector: ([key]) => key,
        minLength: 1,
      },
    )
    fc.assert(
      fc.property(query, (pairs) => {
        const canonical = canonicalQuery(new Map(pairs))
        expect(canonicalQuery(new Map(pairs.toReversed()))).toBe(canonical)
        expect(parseAddress(`figure:x?${canonical}`)).toMatchObject({
          query: new Map(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))),
        })
      }),
    )
  })
})
