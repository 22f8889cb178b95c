// Kazakh words from Cyrillic into Latin letters, by the alphabet of 2021 (31 letters). Made for tables
// of the language; proper names have spellings of their own.

const pairs =
  'а:a ә:ä б:b в:v г:g ғ:ğ д:d е:e ё:io ж:j з:z и:i й:i к:k қ:q л:l м:m н:n ң:ñ о:o ө:ö п:p р:r с:s ' +
  'т:t у:u ұ:ū ү:ü ф:f х:h һ:h ц:ts ч:ş ш:ş щ:ş ъ: ы:y і:ı ь: э:e ю:iu я:ia'

const letters = new Map(
  pairs.split(' ').map((pair): [string, string] => {
    const [cyrillic = '', latin = ''] = pair.split(':')
    return [cyrillic, latin]
  }),
)

/** A text in Latin letters; what is no Cyrillic letter stays. Capitals stay capitals. */
export function textInLatin(text: string): string {
  return text.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => {
    const small = letter.toLowerCase()
    const latin = letters.get(small) ?? letter
    if (letter === small) return latin
    return latin === 'i' ? 'İ' : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

/** The same tables with every text in Latin letters, and every text that their functions return. */
export function inLatin<T>(tables: T): T {
  return convert(tables) as T
}

function convert(one: unknown): unknown {
  if (typeof one === 'string') return textInLatin(one)
  if (Array.isArray(one)) return one.map(convert)
  if (typeof one === 'function')
    return (...values: readonly unknown[]) => convert(Reflect.apply(one, undefined, values))
  if (typeof one !== 'object' || one === null || one instanceof RegExp) return one
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [textInLatin(key), convert(value)]),
  )
}
