// The words that tell, language by language, what a number in a running text belongs to: nouns that
// are numbered rather than counted ("article 146"), and what joins such numbers. Tables only.

import { inLatin } from './kk-alphabet.ts'
import type { LanguageTables } from './language.ts'
import { languageTables } from './tables.ts'

/** What a language says around numbers that are names of something. */
export interface MentionWords {
  /** Nouns before their number, as patterns: "articles?", "стать(?:я|и|е)". */
  readonly numbered: readonly string[]
  /** Nouns behind their number: «146-бап». */
  readonly numberedAfter: readonly string[]
  /** Words between two numbers or dates of one phrase: "to", "and". */
  readonly joins: readonly string[]
  /** What stands between a magnitude and its noun: "hundreds of people". */
  readonly of: readonly string[]
  /** Endings of an adjective that may stand between a number and its noun. */
  readonly adjectives: readonly string[]
  /** Endings of nouns that tell in which grammatical case a number before them stands. */
  readonly caseEndings?: Readonly<Record<string, readonly string[]>>
}

const english: MentionWords = {
  numbered: [
    'articles?|arts?\\.|(?:sub)?paragraphs?|(?:sub)?paras?\\.|sections?|sects?\\.|parts?|chapters?',
    'rules?|principles?|guidelines?|provisions?|clauses?|annex(?:es)?|appendix|appendices',
    'tables?|figures?|charts?|boxe?s?|notes?|footnotes?|pages?|pp?\\.|lines?|columns?',
    'nos?\\.|numbers?|№|§|resolutions?|decisions?|decrees?|orders?|laws?|acts?|protocols?',
    'communications?|comments?|recommendations?|questions?|points?|items?|steps?|options?',
    'versions?|vols?\\.|volumes?|goals?|targets?|phases?|forms?|rev\\.|add\\.|corr\\.|room|block',
  ],
  numberedAfter: [],
  joins: ['to', 'and', 'or', 'through'],
  of: ['of'],
  adjectives: ['al', 'ic', 'ive', 'ous', 'ary', 'ish'],
}

/** The endings of Russian nouns of the pattern «пункт», one of which or none stands. */
const masculine = '(?:а|у|ом|е|ы|ов|ам|ами|ах)?'

const russian: MentionWords = {
  numbered: [
    'стат(?:ья|ьи|ье|ью|ьей|ьёй|ей|ьям|ьями|ьях)|ст\\.|ч\\.|част(?:ь|и|ью|ей|ям|ями|ях)',
    `(?:под)?пункт${masculine}|(?:под)?пп?\\.|раздел${masculine}|глав(?:а|ы|е|у|ой|ам|ах)?`,
    `правил(?:о|а|у|ом|е|ам|ами|ах)?|принцип${masculine}|параграф${masculine}|§`,
    `абзац(?:а|у|ем|е|ы|ев|ам|ах)?|приложени(?:е|я|ю|ем|и|й|ям|ях)|таблиц(?:а|ы|е|у|ей|ах)?`,
    `рисун(?:ок|ка|ке|ки)|рис\\.|диаграмм(?:а|ы|е|у|ой|ах)?|график${masculine}|сноск(?:а|и|е|у)`,
    'примечани(?:е|я|ю|ем|и|й)|страниц(?:а|ы|е|у|ей|ах)?|стр\\.|с\\.|№№?|номер(?:а|у|ом|е)?',
    `резолюци(?:я|и|ю|ей|й|ям|ях)|решени(?:е|я|ю|ем|и)|указ${masculine}|закон${masculine}`,
    `приказ${masculine}|протокол${masculine}|постановлени(?:е|я|ю|ем|и)|вопрос${masculine}`,
    'замечани(?:е|я|ю|ем|и|й|ях) общего порядка|рекомендаци(?:я|и|ю|ей|й|ям|ях)|сообщени[ею] №',
    `верси(?:я|и|ю|ей)|том${masculine}|т\\.|цел(?:ь|и|ью|ей|ям|ях)|форм(?:а|ы|е|у|ой)|шаг${masculine}`,
  ],
  numberedAfter: [],
  joins: ['и', 'или', 'по', 'до', 'либо'],
  of: [],
  adjectives: [
    'ых',
    'их',
    'ым',
    'им',
    'ыми',
    'ими',
    'ый',
    'ий',
    'ой',
    'ого',
    'его',
    'ая',
    'ую',
    'ое',
  ],
  caseEndings: {
    dative: ['ам', 'ям'],
    instrumental: ['ами', 'ями'],
    prepositional: ['ах', 'ях'],
  },
}

const kazakh: MentionWords = {
  numbered: ['№', '§'],
  numberedAfter: [
    'бап\\p{L}*|баб\\p{L}*|тарма[қғ]\\p{L}*|бөлі[кг]\\p{L}*|тара[у]\\p{L}*|ереже\\p{L}*',
    'қағидат?\\p{L}*|қосымша\\p{L}*|кесте\\p{L}*|бет\\p{L}*|тармақша\\p{L}*|сессия\\p{L}*',
  ],
  joins: ['және', 'немесе', 'мен', 'бен', 'пен'],
  of: [],
  adjectives: ['лық', 'лік', 'дық', 'дік', 'тық', 'тік'],
}

const french: MentionWords = {
  numbered: [
    'articles?|art\\.|paragraphes?|par\\.|alinéas?|al\\.|sections?|parties?|chapitres?|règles?',
    'principes?|annexes?|tableaux?|figures?|encadrés?|notes?|pages?|pp?\\.|n[°ºo]s?|nos?|numéros?|§',
    'résolutions?|décisions?|décrets?|lois?|protocoles?|communications?|observations? générales?',
    'recommandations?|questions?|points?|étapes?|versions?|volumes?|objectifs?|formulaires?',
  ],
  numberedAfter: [],
  joins: ['à', 'et', 'ou', 'au'],
  of: ['de', "d'", 'd’'],
  adjectives: [],
}

const spanish: MentionWords = {
  numbered: [
    'artículos?|arts?\\.|párrafos?|párrs?\\.|apartados?|incisos?|secci(?:ón|ones)|partes?|capítulos?',
    'reglas?|principios?|anexos?|cuadros?|gráficos?|recuadros?|notas?|páginas?|págs?\\.|pp?\\.',
    'n[°º]|núms?\\.|números?|§|resoluci(?:ón|ones)|decisi(?:ón|ones)|decretos?|ley(?:es)?',
    'protocolos?|comunicaci(?:ón|ones)|observaci(?:ón|ones) general(?:es)?|recomendaci(?:ón|ones)',
    'preguntas?|puntos?|pasos?|versi(?:ón|ones)|vol(?:umen|úmenes|\\.)|objetivos?|formularios?',
  ],
  numberedAfter: [],
  joins: ['a', 'y', 'e', 'o', 'u', 'al'],
  of: ['de'],
  adjectives: [],
}

const kazakhLatin: MentionWords = inLatin(kazakh)

const none: MentionWords = {
  numbered: ['№', '§'],
  numberedAfter: [],
  joins: [],
  of: [],
  adjectives: [],
}

const tables: Readonly<Record<string, MentionWords>> = {
  en: english,
  ru: russian,
  kk: kazakh,
  'kk-Latn': kazakhLatin,
  fr: french,
  es: spanish,
}

/** The words of a language by its tag, here or in its own file; one that has none knows signs only. */
export function mentionWordsOf(tag: string): MentionWords {
  const own: readonly LanguageTables[] = Object.values(languageTables)
  return tables[tag] ?? own.find((one) => one.tag === tag)?.mentions ?? none
}
