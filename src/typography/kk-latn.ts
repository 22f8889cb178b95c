// Kazakh in Latin letters (alphabet of 2021), set as in Cyrillic ones: “146-bap”, “2022 jylğy 5 qañtar”.
import { words, type TypographyTables } from './tables.ts'

const months =
  'qañtar* aqpan* nauryz* säuır* mamyr* mausym* şılde* tamyz* qyrküiek* qazan* ' +
  'qaraşa* jeltoqsan*'

/** The tables of Kazakh in Latin letters, `kk-Latn`. */
export const kazakhLatin: TypographyTables = {
  tag: 'kk-Latn',
  quotes: [
    ['«', '»'],
    ['„', '“'],
  ],
  apostrophe: true,
  dash: '—',
  keepsDash: true,
  beforeNumber: words('keste suret eskertpe ıs b. bb. t.'),
  beforeRange: words('b. bb.'),
  afterNumber: words(
    months,
    'jyl jyly jylğy jyldyñ jyldan jyldary jylğa j. jj. km m sm mm kg ga myñ mln mlrd teñge paiyz*',
  ),
  counted: words('minut* sağat* kün* apta* ai ai* adam* ret ıs*'),
  beforeName: words('g. q. köş. obl.'),
  pairs: new Set(['t. b.', 's. s.', 't. s.', 'jäne t.']),
  initialsBehind: true,
  keepsEndings: true,
}
