// A calendar turned day by day, for comparing: it knows the months by their names' rhyme and
// nothing else.

import type { CivilDay } from '../../src/language/civil-day.ts'

const THIRTY = new Set([4, 6, 9, 11])

function next({ year, month, day }: CivilDay): CivilDay {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : THIRTY.has(month) ? 30 : 31
  if (day < last) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

/** Every day from 1 January of `first` to 31 December of `last`. */
export function calendar(first: number, last: number): CivilDay[] {
  const days: CivilDay[] = []
  for (let day = { year: first, month: 1, day: 1 }; day.year <= last; day = next(day))
    days.push(day)
  return days
}
