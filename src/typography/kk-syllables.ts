// Where a Kazakh word in Cyrillic letters may be divided: between its syllables. The rule is that of
// the public-domain TeX patterns `hyph-kk` (hyph-utf8, version 0.1, 2025), which are generated from
// it: one consonant between vowels opens the next syllable, of several the last one does.

/** Letters that always make a syllable. */
const plainVowels = 'аәеёиоөұүыіэюя'
const signs = 'ьъ'

/**
 * The offsets in a word before which it may be divided, in order. Whoever calls decides how many
 * letters must stay on each side.
 */
export function kazakhBreaks(word: string): number[] {
  const letters = [...word.toLowerCase()]
  const breaks: number[] = []
  let previous = -1
  for (const [i] of letters.entries()) {
    if (!isVowel(letters, i)) continue
    if (previous >= 0) breaks.push(onsetOf(letters, previous, i))
    previous = i
  }
  return breaks
}

/**
 * Whether a letter makes a syllable. У is a consonant beside a vowel before it (тау, жа-уап) and at
 * the head of a word before a vowel (уа-қыт), else a vowel (ту-ды-ру, су-ық).
 */
function isVowel(letters: readonly string[], i: number): boolean {
  const letter = letters[i] ?? ''
  if (plainVowels.includes(letter)) return true
  if (letter !== 'у') return false
  if (i > 0) return !isVowel(letters, i - 1)
  return !plainVowels.includes(letters[i + 1] ?? '')
}

// A stop or a labial before р or л opens a syllable together with it in words of foreign origin.
const foreignOnset = /^[бвгдкптф][рл]$/

/** Where the syllable of the vowel at `next` begins, after the vowel at `previous`. */
function onsetOf(letters: readonly string[], previous: number, next: number): number {
  let start = next
  if (next - previous > 1 && !signs.includes(letters[next - 1] ?? '')) start = next - 1
  const pair = letters.slice(start - 1, start + 1).join('')
  if (start - previous > 2 && foreignOnset.test(pair)) return start - 1
  return start
}
