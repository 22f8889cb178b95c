// Spanish (Ortografía de la lengua española, 2010).
import { words, type TypographyTables } from './tables.ts'

const plural = 'artículos arts. párrafos párrs. páginas págs. pp. capítulos caps. notas'

/** The tables of Spanish, `es`. */
export const spanish: TypographyTables = {
  tag: 'es',
  quotes: [
    ['«', '»'],
    ['“', '”'],
  ],
  apostrophe: true,
  dash: '—',
  keepsDash: true,
  beforeNumber: words(
    plural,
    'artículo art. párrafo párr. página pág. p. capítulo cap. sección anexo cuadro figura nota',
    'núm. núms. n.º nº caso resolución',
  ),
  beforeRange: words(plural),
  afterNumber: words('km m cm mm kg g ha h € millón millones a. p.'),
  counted: words('minutos horas días semanas meses años personas casos'),
  beforeName: words('sr. sra. srta. sres. dr. dra. d. d.ª'),
  monthsAfterDe: words(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  pairs: new Set(['a. m.', 'p. m.', 'p. ej.']),
}
