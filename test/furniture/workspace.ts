// A generated report with everything that pages carry besides their text: cover, contents of two
// levels, imprint, long titles, a table over several pages. Laid over the small workspace.
import { filesBelow } from '../world.ts'

/** What a generated report is asked to be. */
export interface ReportWish {
  readonly status: 'draft' | 'final'
  /** Languages that no native speaker has read. */
  readonly unread?: readonly ('en' | 'ru')[]
  /** Chapters of the articles; each is a heading with two lower ones. */
  readonly chapters: number
}

const titles = {
  en: {
    title:
      'Alternative report on the implementation of the Convention against Torture by a State that is not named',
    short: 'Implementation of the Convention against Torture in a State not named',
    submission:
      'Submission to the Committee against Torture for its examination of the fourth report',
    summary: 'What has changed since the last examination, and what has not.',
  },
  ru: {
    title:
      'Альтернативный доклад об осуществлении Конвенции против пыток государством, которое здесь не названо',
    short: 'Осуществление Конвенции против пыток в государстве, которое не названо',
    submission: 'Представление Комитету против пыток к рассмотрению четвертого доклада',
    summary: 'Что изменилось со времени прошлого рассмотрения и что осталось прежним.',
  },
} as const

const words = {
  en: {
    parts: ['Summary', 'How this report was made', 'Annex: complaints by place'],
    chapter: 'Failure to investigate promptly and impartially what was alleged in the region',
    inner: ['What the State says', 'What is known, and [from whom](source:register#length)'],
    text: 'Complaints were received from people in custody, from their families and from their lawyers, and were passed on to the authorities, which in most cases did not answer.',
    head: ['Place', 'What was alleged', 'What the authorities answered'],
    row: [
      'A town on the river',
      'Beating on arrest and in custody',
      'No answer by the end of the year',
    ],
    note: 'Records of the cases, which are not published.',
  },
  ru: {
    parts: ['Резюме', 'Как составлен этот доклад', 'Приложение: жалобы по местам'],
    chapter:
      'Непроведение безотлагательного и беспристрастного расследования утверждений в регионе',
    inner: ['Что сообщает государство', 'Что известно и [от кого](source:register#length)'],
    text: 'Жалобы поступали от содержащихся под стражей, их родственников и адвокатов и передавались властям, которые в большинстве случаев не давали на них никакого ответа.',
    head: ['Место', 'Утверждения', 'Ответ властей'],
    row: ['Город на реке', 'Избиение при задержании и под стражей', 'До конца года ответа не было'],
    note: 'Материалы дел, которые не публикуются.',
  },
} as const

type Language = keyof typeof words

/** The files of the workspace. */
export function reportWorkspace(wish: ReportWish): Map<string, string> {
  const files = new Map<string, string>()
  for (const [path, bytes] of filesBelow('test/workspaces/small'))
    if (path.startsWith('data/')) files.set(path, Buffer.from(bytes).toString('utf8'))
  files.set('content/sample/report.yaml', reportFile(wish))
  for (const language of ['en', 'ru'] as const)
    for (const [name, text] of narratives(language, wish))
      files.set(`content/sample/${language}/${name}.md`, text)
  return files
}

function reportFile({ status, unread = [] }: ReportWish): string {
  const texts = (key: keyof typeof titles.en): string =>
    `{ en: '${titles.en[key]}', ru: '${titles.ru[key]}' }`
  return `product: alternative-report
status: ${status}
date: 2022-06-24
asOf: 2022-06-24
version: 2
locales: [en, ru]
unread: [${unread.join(', ')}]
title: ${texts('title')}
shortTitle: ${texts('short')}
submission: { text: ${texts('submission')} }
summary: ${texts('summary')}
organizations: [watch, office]
`
}

function narratives(language: Language, { chapters }: ReportWish): [string, string][] {
  const { parts, chapter, text, note } = words[language]
  const paragraphs = Array.from({ length: 4 }, () => text).join('\n\n')
  const articles = Array.from({ length: chapters }, (_, i) => {
    const letter = (
      language === 'en' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ'
    )[i]
    const inner = words[language].inner.map((title) => `## ${plain(title)}\n\n${paragraphs}`)
    const body = `# ${chapter} ${letter}[^own]\n\n${text}\n\n${inner.join('\n\n')}\n\n[^own]: ${note}`
    return file(`${10 + i}-article`, 'articles', body)
  })
  return [
    file('01-summary', 'summary', `# ${parts[0]}\n\n${text}[@register]`),
    file('02-methodology', 'methodology', `# ${parts[1]}\n\n${text}`),
    ...articles,
    file('90-annex', 'annexes', `# ${parts[2]}\n\n${table(language)}`),
  ]
}

const plain = (title: string): string => title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '*$1*')

function file(name: string, section: string, text: string): [string, string] {
  return [name, `---\nsection: ${section}\n---\n\n${text}\n`]
}

function table(language: Language): string {
  const { head, row } = words[language]
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rows = Array.from({ length: 80 }, () => line(row))
  return [line(head), line(['---', '---', '---']), ...rows].join('\n')
}
