// French: a narrow no-break space inside guillemets and before the double signs (Lexique des règles
// typographiques en usage à l’Imprimerie nationale).
import { words, type TypographyTables } from './tables.ts'

const months =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'
const plural = 'articles arts. paragraphes par. pages pp. chapitres notes'

/** The tables of French, `fr`. */
export const french: TypographyTables = {
  tag: 'fr',
  quotes: [
    ['«', '»'],
    ['“', '”'],
  ],
  apostrophe: true,
  dash: '–',
  keepsDash: true,
  beforeNumber: words(
    plural,
    'article art. paragraphe page p. chapitre chap. section annexe tableau figure note n° nº',
    'nos résolution cas affaire',
  ),
  beforeRange: words(plural),
  afterNumber: words(months, 'km m cm mm kg g ha h € million millions milliard milliards'),
  counted: words('minutes heures jours semaines mois ans années personnes cas'),
  beforeName: words('m. mm. mme mmes mlle dr me'),
  pairs: new Set(['p. ex.']),
  narrow: { before: ';:!?»', behind: '«' },
}
