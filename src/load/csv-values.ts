// One cell of a CSV file → what it says, or what is wrong with it and what would be right. The traps
// are those that spreadsheets set: numbers and dates as a country writes them, formulas, signs that
// nobody sees.
import { MAGNITUDES } from '../language/quantities.ts'
import { parseDate, parsePeriod } from '../model/date.ts'
import { isId } from '../model/id.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import { qualifierKeys } from '../model/table-schema.ts'

/** What is wrong with a cell. Of cells of one column with one `kind` of fault only the first is shown. */
export interface CellFault {
  readonly kind: string
  readonly message: string
  readonly hint: string
}

/** What every cell must be, whatever its column: undefined where nothing is wrong. */
export function faultOfText(text: string): CellFault | undefined {
  if (/^[=@＝＠+＋\t]|^-(?!\d)/.test(text) && !/^[-–—]$/.test(text))
    return {
      kind: 'formula',
      message: `\`${text}\` begins like a formula, which a spreadsheet would run.`,
      hint: 'Write the value itself.',
    }
  if (text !== text.trim())
    return {
      kind: 'space',
      message: `A space that nobody sees stands ${text === text.trimEnd() ? 'before' : 'behind'} \`${text.trim()}\`.`,
      hint: `Write \`${text.trim()}\` without it.`,
    }
  return undefined
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** A number or magnitude. */
export function readNumber(text: string): number | (typeof MAGNITUDES)[number] | CellFault {
  if (plainNumber.test(text) && Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER)
    return Number(text)
  const magnitude = MAGNITUDES.find((one) => one === text)
  return magnitude ?? faultOfNumber(text)
}

function faultOfNumber(text: string): CellFault {
  const fault = (kind: string, why: string, hint: string): CellFault => ({
    kind,
    message: `\`${text}\` ${why}`,
    hint,
  })
  if (/^(?:|[-–—.…?]+|n\.?\/?a\.?|na|null|none|нет|нет данных|н\/д|жоқ)$/i.test(text))
    return fault(
      'missing',
      text === '' ? 'is empty: is it nought, or is there no value?' : 'is no number.',
      `Write 0 for nought; if there is no value, declare it in the schema: missingValues: ["${text}"].`,
    )
  const plain = text.normalize('NFKC').replace(/[\s'’]/g, '')
  if (plain !== text && plainNumber.test(plain))
    return fault('thousands', 'has digits that are set apart or not ASCII.', `Write ${plain}.`)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) {
    const whole = plain.replaceAll(',', '')
    const also = /^\d{1,3},\d{3}$/.test(plain)
      ? `, or ${plain.replace(',', '.')} if the comma is a decimal comma`
      : ''
    return fault('comma', 'has a comma in it.', `Write ${whole}${also}.`)
  }
  if (/^\d{1,3}(?:\.\d{3})*,\d+$|^\d+,\d+$/.test(plain))
    return fault(
      'comma',
      'has a decimal comma.',
      `Write ${plain.replaceAll('.', '').replace(',', '.')}.`,
    )
  if (/^\d+(?:\.\d+)?%$/.test(plain))
    return fault(
      'percent',
      'has a sign of per cent in it.',
      `Write ${plain.slice(0, -1)}; the unit of the statistic says per cent.`,
    )
  if (/^0\d+$/.test(plain))
    return fault('zero', 'begins with nought.', `Write ${plain.replace(/^0+(?=\d)/, '')}.`)
  return fault('number', 'is no number.', 'Write plain digits, with a point for decimals: 1234.5.')
}

/** A number with the word of the column `qualifier`. */
export function qualify(
  value: number | (typeof MAGNITUDES)[number],
  qualifier: string,
): WrittenQuantity | CellFault {
  if (qualifier === '' || qualifier === 'exact') return value
  const known = Object.keys(qualifierKeys)
  const key = Object.hasOwn(qualifierKeys, qualifier)
    ? qualifierKeys[qualifier as keyof typeof qualifierKeys]
    : undefined
  if (key !== undefined && typeof value === 'number')
    // One key of the union, which a computed key hides from the type.
    return { [key]: value } as unknown as WrittenQuantity
  return {
    kind: 'qualifier',
    message: `\`${qualifier}\` is no qualifier of \`${value}\`.`,
    hint: `Leave the cell empty, or write one of: ${known.join(', ')}.`,
  }
}

/** A day. */
export function readDay(text: string): string | CellFault {
  if (parseDate(text)?.day !== undefined) return text
  return faultOfDate(text, 'Write the day as 2022-01-19.')
}

/** A period; a month or year is one too. */
export function readPeriod(text: string): string | CellFault {
  if (parsePeriod(text)) return text
  return faultOfDate(text, 'Write the period as 2021-01/2021-02, 2021-01 or 2021.')
}

function faultOfDate(text: string, hint: string): CellFault {
  const [, a = '', b = '', year = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.replace(/[\s,]*$/, '')) ?? []
  const two = (part: string): string => part.padStart(2, '0')
  const readings = [`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`].filter(
    (one) => year !== '' && parseDate(one) !== undefined,
  )
  const [first, second] = [...new Set(readings)]
  if (first !== undefined)
    return {
      kind: 'national',
      message: `\`${text}\` is a date as one country writes it.`,
      hint:
        second === undefined || text.includes('.')
          ? `Write ${first}.`
          : `Write ${first} or ${second}, whichever the source says.`,
    }
  if (/^[34]\d{4}$/.test(text))
    return {
      kind: 'serial',
      message: `\`${text}\` is the number by which a spreadsheet counts days.`,
      hint: `Format the column as text before saving. ${hint}`,
    }
  return { kind: 'date', message: `\`${text}\` is no date.`, hint }
}

const wholes = ['total', 'all', 'итого', 'всего', 'барлығы', 'ensemble']

/** A value of a dimension, or of any column that holds ids. */
export function faultOfId(text: string, isDimension: boolean): CellFault | undefined {
  if (isId(text)) return undefined
  if (isDimension && wholes.includes(text.toLowerCase().replace(/[.:]$/, '')))
    return {
      kind: 'whole',
      message: `\`${text}\` is no value of a dimension.`,
      hint: 'The whole is the row in which the cells of all dimensions are empty.',
    }
  return {
    kind: 'id',
    message: `\`${text}\` cannot be an id: an id has only the letters a to z, digits and single hyphens.`,
    hint: isDimension
      ? 'Write the id of the value, from data/dimensions.yaml or data/places.yaml.'
      : 'Write the id, as it is in data/.',
  }
}
