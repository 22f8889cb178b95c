// Days, and the words for months, by tables of this folder's own.
import type { Tongue } from './numerals.ts'

const months: Readonly<Record<Tongue, readonly (readonly string[])[]>> = {
  en: [
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  ],
  ru: [
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' '),
    'январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю'.split(' '),
    'январем февралем мартом апрелем маем июнем июлем августом сентябрем октябрем ноябрем декабрем'.split(
      ' ',
    ),
  ],
}

/** The first month named in some words, where it stands, and the other months in the same form. */
export function monthIn(
  words: string,
  tongue: Tongue,
): { at: number; text: string; others: string[] } | undefined {
  for (const found of words.matchAll(/\p{L}+/gu)) {
    const [text] = found
    const row = months[tongue].find((one) =>
      one.some((month) => month.toLowerCase() === text.toLowerCase()),
    )
    if (!row) continue
    const isCapital = /^\p{Lu}/u.test(text)
    const others = row
      .filter((month) => month.toLowerCase() !== text.toLowerCase())
      .map((month) => (isCapital ? month.slice(0, 1).toUpperCase() + month.slice(1) : month))
    return { at: found.index, text, others }
  }
  return undefined
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const written = (year: number, month: number, day: number): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')

/** A day so many days later, or earlier where `by` is below nought. */
export function shiftDay(date: string, by: number): string {
  let [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  day += by
  while (day < 1) {
    ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
    day += lengthOf(year, month)
  }
  while (day > lengthOf(year, month)) {
    day -= lengthOf(year, month)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return written(year, month, day)
}

/** The first and the last day of `2021`, `2021-02`, `2021-02-03`, `2021-01/2021-02`. */
export function spanOf(period: string): { first: string; last: string } {
  const [from = '', to = from] = period.split('/')
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const [lastYear = 0, lastMonth = 12, lastDay = lengthOf(lastYear, lastMonth)] = to
    .split('-')
    .map(Number)
  return { first: written(year, month, day), last: written(lastYear, lastMonth, lastDay) }
}
