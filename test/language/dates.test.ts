import { describe, expect, it } from 'vitest'
import type { DateReading, PartialDate } from '../../src/language/dates.ts'
import { isTrueOfDate } from '../../src/language/dates.ts'

describe('isTrueOfDate', () => {
  const day: PartialDate = { year: 2022, month: 1, day: 7 }

  it.each<[DateReading, PartialDate, boolean]>([
    [{ year: 2022, month: 1, day: 7 }, day, true],
    [{ month: 1, day: 7 }, day, true],
    [{ year: 2022, month: 1 }, day, true],
    [{ month: 1 }, day, true],
    [{ year: 2022 }, day, true],
    [{ year: 2021 }, day, false],
    [{ year: 2022, month: 2 }, day, false],
    [{ month: 1, day: 8 }, day, false],
    // More exact than the date is known.
    [{ year: 2022, month: 1, day: 7 }, { year: 2022, month: 1 }, false],
    [{ month: 1 }, { year: 2022 }, false],
    [{ year: 2022, month: 1 }, { year: 2022, month: 1 }, true],
    // Parts of a month.
    [{ part: 'early', month: 1 }, day, true],
    [{ part: 'mid', month: 1 }, day, false],
    [{ part: 'early', month: 2 }, day, false],
    [{ part: 'early', month: 1 }, { ...day, day: 10 }, true],
    [{ part: 'mid', month: 1 }, { ...day, day: 10 }, true],
    [{ part: 'mid', month: 1 }, { ...day, day: 20 }, true],
    [{ part: 'late', month: 1 }, { ...day, day: 20 }, true],
    [{ part: 'late', month: 1 }, { ...day, day: 31 }, true],
    [{ part: 'late', month: 1 }, { ...day, day: 19 }, false],
    [{ part: 'early', month: 1 }, { year: 2022, month: 1 }, false],
    // Parts of a year.
    [{ part: 'early', year: 2022 }, day, true],
    [{ part: 'early', year: 2022 }, { year: 2022, month: 4 }, true],
    [{ part: 'early', year: 2022 }, { year: 2022, month: 5 }, false],
    [{ part: 'mid', year: 2022 }, { year: 2022, month: 5 }, true],
    [{ part: 'late', year: 2022 }, { year: 2022, month: 9 }, true],
    [{ part: 'late', year: 2022 }, { year: 2022 }, false],
  ])('%o of %o: %s', (reading, date, truth) => {
    expect(isTrueOfDate(reading, date)).toBe(truth)
  })
})
