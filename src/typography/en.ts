// English as the United Nations set it (Editorial Manual: quotations, numbers, dates).
import { words, type TypographyTables } from './tables.ts'

const months =
  'january february march april may june july august september october november december'
const plural =
  'articles arts. paragraphs paras. pages pp. sections sects. chapters chaps. rules notes'

/** The tables of English, `en`. */
export const english: TypographyTables = {
  tag: 'en',
  quotes: [
    ['“', '”'],
    ['‘', '’'],
  ],
  singleQuotes: true,
  apostrophe: true,
  // A hyphen between spaces stands for the spaced en dash of British printing.
  dash: '–',
  keepsDash: true,
  beforeNumber: words(
    plural,
    'article art. paragraph para. page p. section sect. chapter chap. rule note no. nos. annex',
    'annexes appendix part table figure fig. case cases resolution vol. item step form',
  ),
  beforeRange: words(plural),
  afterNumber: words(months, 'per km km² m m² cm mm kg g ha a.m. p.m. million billion trillion'),
  counted: words('percent minutes hours days weeks months years people persons cases reports'),
  beforeName: words('mr. mrs. ms. dr. prof. mr mrs ms dr st.'),
}
