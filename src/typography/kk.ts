// Kazakh in Cyrillic letters. Its press sets marks and dashes as Russian does; numbers go before what
// they number: “146-бап”, “2022 жылғы 5 қаңтар”.
import { words, type TypographyTables } from './tables.ts'

const months =
  'қаңтар* ақпан* наурыз* сәуір* мамыр* маусым* шілде* тамыз* қыркүйек* қазан* ' +
  'қараша* желтоқсан*'

/** The tables of Kazakh, `kk`. */
export const kazakh: TypographyTables = {
  tag: 'kk',
  quotes: [
    ['«', '»'],
    ['„', '“'],
  ],
  apostrophe: true,
  dash: '—',
  keepsDash: true,
  beforeNumber: words('кесте сурет ескертпе іс б. бб. т.'),
  beforeRange: words('б. бб.'),
  afterNumber: words(
    months,
    'жыл жылы жылғы жылдың жылдан жылдары жылға ж. жж. км м см мм кг га мың млн млрд теңге пайыз*',
  ),
  counted: words('минут* сағат* күн* апта* ай ай* адам* рет іс*'),
  beforeName: words('г. қ. көш. обл.'),
  pairs: new Set(['т. б.', 'с. с.', 'т. с.', 'және т.']),
  initialsBehind: true,
  keepsEndings: true,
}
