// What a file says of itself: the XMP packet (ISO 16684-1) with the claim of conformance
// (ISO 14289-1, 5), and the same in the older dictionary of information.

import { firstDay, type CivilDate } from '../../../model/date.ts'
import { writeDate, writeText } from './text.ts'

/** What the file is to say of the document. */
export interface Descriptions {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly date: CivilDate
  readonly authors: readonly string[]
  readonly summary: string | null
}

const CREATOR = 'shadow-report'
const PRODUCER = 'Skia/PDF'

/** The element that claims conformance. */
export const claim = '<pdfuaid:part>1</pdfuaid:part>'

/** The dictionary of information. */
export function writeInformation({ title, authors, date }: Descriptions): string {
  const author = authors.length > 0 ? `/Author ${writeText(authors.join(', '))}\n` : ''
  const day = writeDate(date)
  return `<</Title ${writeText(title)}\n${author}/Creator (${CREATOR})\n/Producer (${PRODUCER})\n/CreationDate ${day}\n/ModDate ${day}>>`
}

/** The XMP packet, in UTF-8; it claims conformance. */
export function writeXmp({ title, language, date, authors, summary }: Descriptions): string {
  const day = `${firstDay(date)}T00:00:00Z`
  // One form only: some readers show all of them, one after another. Its language is the file's.
  const inLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`
  const creators = authors.map((author) => `<rdf:li>${escape(author)}</rdf:li>`).join('')
  const lines = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${inLanguage(title)}</dc:title>`,
    ...(creators === '' ? [] : [`<dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator>`]),
    ...(summary === null ? [] : [`<dc:description>${inLanguage(summary)}</dc:description>`]),
    `<dc:language><rdf:Bag><rdf:li>${escape(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${day}</xmp:MetadataDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    claim,
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

// What XML cannot hold at all is left out.
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}
