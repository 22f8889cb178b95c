// Arabic as the United Nations set it. Months have their Syriac and their Latin name in one word.
import { words, type TypographyTables } from './tables.ts'

/** The tables of Arabic, `ar`. */
export const arabic: TypographyTables = {
  tag: 'ar',
  quotes: [
    ['«', '»'],
    ['“', '”'],
  ],
  joinedQuotes: true,
  keepsHyphens: true,
  signs: { beside: /\p{Script=Arabic}/u, become: { ',': '،', ';': '؛', '?': '؟' } },
  beforeNumber: words(
    'المادة المادتان المادتين المواد الفقرة الفقرتان الفقرتين الفقرات الصفحة ص القضية الجدول رقم',
  ),
  afterNumber: words(
    'كانون شباط* آذار* نيسان* أيار* حزيران* تموز* آب* أيلول* تشرين يناير فبراير مارس أبريل مايو',
    'يونيو يوليه يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط/فبراير آذار/مارس نيسان/أبريل',
    'أيار/مايو حزيران/يونيه تموز/يوليه آب/أغسطس أيلول/سبتمبر',
  ),
}
