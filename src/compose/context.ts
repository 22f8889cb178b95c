// What templates may name: exactly the shape of model/template.ts, in plain texts.
import { certain } from '../model/date.ts'
import { inLocale } from '../model/locale.ts'
import { coverFacts, submissionLine } from './submission.ts'
import { nameOn } from './words.ts'
import { nameOfOrganization, phrasePrinter, type Workshop } from './workshop.ts'

/** The context of a template: texts only, empty where there is nothing to say. */
export function contextOf(workshop: Workshop) {
  const { draft, language, locale } = workshop
  return {
    lang: locale,
    dir: language.direction,
    report: reportOf(workshop),
    languages: draft.report.value.locales.map((tag, i) => ({
      tag,
      name: phrasePrinter(workshop.layouts, tag)('language-name'),
      original: i === 0 ? 'original' : '',
    })),
    cover: coverFacts(workshop),
    organizations: organizationsOf(workshop),
  }
}

function reportOf(workshop: Workshop) {
  const { draft, language, locale, phrase, records } = workshop
  const { value } = draft.report
  const day = (date: string): string => language.printDate(certain(date))
  const isDraft = value.status === 'draft'
  return {
    title: inLocale(value.title, locale),
    shortTitle: inLocale(value.shortTitle, locale),
    summary: value.summary ? inLocale(value.summary, locale) : '',
    date: day(value.date),
    asOf: day(value.asOf),
    draft: isDraft ? 'draft' : '',
    unread: value.unread.includes(locale) ? 'unread' : '',
    dateline: value.dateline
      .map((id) => nameOn(records.places.entries.get(id)?.value.names, value.date, workshop))
      .join(', '),
    submission: submissionLine(workshop),
    version: value.version === undefined ? '' : String(value.version),
    status: phrase(`status-${value.status}`),
    edition: phrase(`edition-${draft.edition}`),
    // What an edition allows holds for its final text.
    terms: isDraft ? `${phrase('draft')}.` : phrase(`edition-${draft.edition}-terms`),
  }
}

function organizationsOf(workshop: Workshop) {
  const { draft, locale, records } = workshop
  return draft.report.value.organizations.map((id) => {
    const organization = records.organizations.entries.get(id)?.value
    const website = organization?.contact?.website ?? ''
    return {
      name: nameOfOrganization(workshop, id),
      short: organization?.short ? inLocale(organization.short, locale) : '',
      website,
      host: website.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
      email: organization?.contact?.email ?? '',
      phone: organization?.contact?.phone ?? '',
    }
  })
}
