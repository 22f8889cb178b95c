// Spaces at which no line may end, by the two runs that they part.
import type { TypographyTables } from './tables.ts'
import { isListed, leftWord, rightWord, type Token } from './tokens.ts'

/** Puts no-break spaces in place of single spaces in `text`, where the language keeps neighbours together. */
export function setSpaces(
  text: string,
  tokens: readonly Token[],
  signs: string[],
  tables: TypographyTables,
): void {
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (!next || next.from !== token.to + 1 || text[token.to] !== ' ') continue
    if (rules.some((rule) => rule(tokens, i, tables))) signs[token.to] = '\u00a0'
  }
}

/** Whether the run at `i` stays with the one after it. */
type Rule = (tokens: readonly Token[], i: number, tables: TypographyTables) => boolean

const rules: readonly Rule[] = [
  /** “№ 9”, “§ 12” */
  (tokens, i) => /^(?:№|№№|§|§§)$/.test(leftWord(tokens[i])),
  /** “75 %”, “20 °C” */
  (tokens, i) => endsInNumber(tokens[i]) && /^(?:[%‰]|°)/.test(tokens[i + 1]?.text ?? ''),
  /** “1 302 569” */
  (tokens, i) =>
    /(?:^|\D)\d{1,3}$/.test(tokens[i]?.text ?? '') &&
    /^\d{3}(?!\d)/.test(tokens[i + 1]?.text ?? ''),
  /** “article 146”, “Case A”, “Part II” */
  (tokens, i, { beforeNumber }) =>
    isBefore(tokens[i], beforeNumber) && numberLike.test(tokens[i + 1]?.text ?? ''),
  /** “5 января”, “2022 года”, “20 km” */
  (tokens, i, { afterNumber }) =>
    endsInNumber(tokens[i]) && isListed(rightWord(tokens[i + 1]), afterNumber),
  /** “5 de enero” */
  (tokens, i, { monthsAfterDe }) => isDayBeforeDe(tokens, i, monthsAfterDe),
  (tokens, i, { monthsAfterDe }) => i > 0 && isDayBeforeDe(tokens, i - 1, monthsAfterDe),
  /** “А. Б. Иванов”, “Иванов А. Б.” */
  (tokens, i, { beforeNumber }) => isInitial(tokens, i, beforeNumber),
  (tokens, i, { initialsBehind }) => initialsBehind === true && isNameBefore(tokens, i),
  /** “Mr. Smith”, “г. Алматы” */
  (tokens, i, { beforeName }) =>
    isBefore(tokens[i], beforeName) &&
    !endsInNumber(tokens[i - 1]) &&
    /^[«„“"]?\p{Lu}/u.test(tokens[i + 1]?.text ?? ''),
  /** “т. д.” */
  (tokens, i, { pairs }) =>
    pairs?.has(`${leftWord(tokens[i])} ${rightWord(tokens[i + 1])}`.toLowerCase()) ?? false,
  /** “в Казахстане”, “На месте”, “то же” */
  (tokens, i, { beforeAny }) => isBefore(tokens[i], beforeAny),
  (tokens, i, { beforeAnyAtStart }) =>
    /^\p{Lu}/u.test(leftWord(tokens[i])) && isBefore(tokens[i], beforeAnyAtStart),
  (tokens, i, { afterAny }) => isListed(rightWord(tokens[i + 1]), afterAny),
  /** “слово — слово” */
  (tokens, i, { keepsDash }) => keepsDash === true && /^[—–]$/.test(tokens[i + 1]?.text ?? ''),
]

/** A number, a numeral, a code of a case, or the place that a number takes in a phrase. */
const numberLike = /^[([«„“"]?(?:[\d{]|[IVXLCDM]+(?!\p{L})|[A-Z]{1,3}(?!\p{L})|\p{Lu}(?![\p{L}.]))/u

function isBefore(token: Token | undefined, list: RegExp | undefined): boolean {
  return list?.test(leftWord(token).toLowerCase()) ?? false
}

function endsInNumber(token: Token | undefined): boolean {
  return /(?:\d(?:er|re|e|st|nd|rd|th|º|ª)?|^[IVX]+)$/.test(leftWord(token))
}

function isDayBeforeDe(tokens: readonly Token[], i: number, months: RegExp | undefined): boolean {
  return (
    months !== undefined &&
    endsInNumber(tokens[i]) &&
    tokens[i + 1]?.text === 'de' &&
    isListed(rightWord(tokens[i + 2]), months)
  )
}

const initials = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u

/** An initial before a name; a letter after a word such as “Case” ends a sentence instead. */
function isInitial(tokens: readonly Token[], i: number, beforeNumber: RegExp | undefined): boolean {
  return (
    initials.test(leftWord(tokens[i])) &&
    !isBefore(tokens[i - 1], beforeNumber) &&
    /^\p{Lu}(?:\.|\p{L})/u.test(tokens[i + 1]?.text ?? '')
  )
}

/** A family name before two initials that no name follows. */
function isNameBefore(tokens: readonly Token[], i: number): boolean {
  const [name, first, second, after] = tokens.slice(i, i + 4)
  return (
    /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(leftWord(name)) &&
    initials.test(first?.text ?? '') &&
    initials.test(rightWord(second)) &&
    !/^\p{Lu}/u.test(after?.text ?? '')
  )
}
