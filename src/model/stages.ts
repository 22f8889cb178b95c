// What one stage hands the next.
import type { Root, RootContent } from 'mdast'
import type { CaseSummary } from './case.ts'
import type { Dimension } from './dimension.ts'
import type { Edition } from './edition.ts'
import type { Entry, Registry } from './entry.ts'
import type { Geography } from './geography.ts'
import type { Glossary } from './glossary.ts'
import type { Locale } from './locale.ts'
import type { Narrative } from './narrative.ts'
import type { Organization } from './organization.ts'
import type { Person } from './person.ts'
import type { Phrases } from './phrase.ts'
import type { Product } from './product.ts'
import type { Provision } from './provision.ts'
import type { RecommendationDocument } from './recommendation.ts'
import type { Report } from './report.ts'
import type { Source } from './source.ts'
import type { Statistic } from './statistic.ts'
import type { Template } from './template.ts'
import type { Timeline } from './timeline.ts'
import type { TranslationRecord } from './translation.ts'
import type { TreatyBody } from './treaty-body.ts'
import type { Unit } from './unit.ts'

/** The records of data/, each kind by id. */
export interface Records {
  readonly statistics: Registry<Statistic>
  readonly cases: Registry<CaseSummary>
  readonly sources: Registry<Source>
  readonly persons: Registry<Person>
  readonly organizations: Registry<Organization>
  readonly places: Registry<Geography>
  readonly provisions: Registry<Provision>
  readonly units: Registry<Unit>
  readonly dimensions: Registry<Dimension>
  readonly timelines: Registry<Timeline>
  readonly glossaries: Registry<Glossary>
  readonly recommendations: Registry<RecommendationDocument>
  readonly 'treaty-bodies': Registry<TreatyBody>
}

/** What templates/ holds: the built-in files with the workspace's own laid over them. */
export interface Layouts {
  readonly products: Registry<Product>
  readonly templates: ReadonlyMap<string, Template>
  readonly partials: ReadonlyMap<string, Template>
  readonly styles: ReadonlyMap<string, string>
  readonly phrases: ReadonlyMap<Locale, Entry<Phrases>>
  /** Paths of files of templates/ that exist but could not be read. */
  readonly broken: ReadonlySet<string>
}

/** A workspace whose files have been read, each on its own. */
export interface Loaded {
  readonly records: Records
  readonly reports: Registry<Report>
  readonly narratives: readonly Narrative[]
  /** Paths of narratives, or of folders of them, that exist but could not be read. */
  readonly brokenNarratives: ReadonlySet<string>
  /** What each translation was made from, by `<report>/<locale>`. */
  readonly translations: ReadonlyMap<string, TranslationRecord>
  /** The Markdown of case files, by `<case>:<keys>`, as `kz-0001:summary.en`; parsed when first asked for. */
  readonly caseTexts: Pick<ReadonlyMap<string, Root>, 'get'>
  readonly layouts: Layouts
  /** The text of every file that was read, for the frames of findings. */
  readonly texts: ReadonlyMap<string, string>
  /** Those of `texts` that are at fault in their very characters. */
  readonly unreadable: ReadonlySet<string>
}

/** A narrative whose words know their data. */
export interface BoundNarrative {
  readonly narrative: Narrative
  readonly section: string
  readonly blocks: readonly RootContent[]
  /** Names that were meant for blocks and could not be given. */
  readonly misnamed: ReadonlySet<string>
}

/** One report in one language, linked to everything it names: what composing makes a document of. */
export interface Draft {
  readonly report: Entry<Report>
  readonly locale: Locale
  readonly edition: Edition
  readonly product: Entry<Product>
  readonly narratives: readonly BoundNarrative[]
}

/** Everything that a build composes, with the records behind it. */
export interface Resolved {
  readonly loaded: Loaded
  readonly drafts: readonly Draft[]
}
