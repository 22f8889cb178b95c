// Russian, after the handbook of publishing by A. E. Milchin and L. K. Cheltsova: marks of quotation,
// the dash, and what stays in one line.
import { words, type TypographyTables } from './tables.ts'

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
const plural =
  'статьи статей статьям статьями статьях ст.ст. пункты пунктов пунктам пунктами пунктах пп. ' +
  'подпункты подпунктов подпунктам подпунктах части частей частям главы глав главам страницы ' +
  'страниц стр. с. сс.'

/** The tables of Russian, `ru`. */
export const russian: TypographyTables = {
  tag: 'ru',
  quotes: [
    ['«', '»'],
    ['„', '“'],
  ],
  apostrophe: true,
  dash: '—',
  keepsDash: true,
  beforeNumber: words(
    plural,
    'статья статье статью статьей статьёй ст. пункт пункта пункту пунктом пункте п. подпункт* подп.',
    'часть частью ч. глава главе главу главой гл. раздел раздела разделу разделом разделе разд.',
    'страница странице том тома т. таблица таблицы таблице табл. рисунок рисунка рис. примечание',
    'прим. сноска сноски сноске правило правила правилу дело дела делу делом деле приложение',
    'приложения приложению приложении дом д. кв. корп.',
  ),
  beforeRange: words(plural),
  afterNumber: words(
    months,
    'год года году годом годе годы годов годам годах лет г. гг. в. вв. км м см мм кг га тыс. млн',
    'млрд трлн руб. долл. тенге чел.',
  ),
  counted: words('процент* минут* час* дн* суток недел* месяц* человек* раз раза дел* случа*'),
  beforeName: words(
    'г-н г-на г-ну г-ном г-не г-жа г-жи г-же г-жу г-жой гг. г. ул. пр. пл. им. обл.',
  ),
  beforeAny: words('в к с о у и а я'),
  // Longer ones may end a line, but not right after the point that ends a sentence.
  beforeAnyAtStart: words('во ко со об от до из на по за но не ни'),
  afterAny: words('же ли бы ль ж б'),
  pairs: new Set(
    'и т. д.,и т. п.,и др.,и пр.,т. е.,т. к.,н. э.,до н.'.split(',').flatMap((phrase) => {
      const parts = phrase.split(' ')
      return parts.slice(1).map((part, i) => `${parts[i] ?? ''} ${part}`)
    }),
  ),
  initialsBehind: true,
  keepsEndings: true,
}
