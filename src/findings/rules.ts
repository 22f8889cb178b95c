// The catalogue of what can be wrong with an input. Names are permanent: people search for them,
// and `test/mistakes/<rule>.md` shows each one. The sentence says what the rule protects.

type Severity = 'error' | 'warning' | 'info'

/** `disclosure` rules end with exit code 3, `environment` rules with 4, the others with 1. */
interface Rule {
  readonly severity: Severity
  readonly kind?: 'disclosure' | 'environment'
  readonly why: string
}

const error = (why: string): Rule => ({ severity: 'error', why })
const warning = (why: string): Rule => ({ severity: 'warning', why })
const disclosure = (why: string): Rule => ({ severity: 'error', kind: 'disclosure', why })

/** Every rule, by the stage that finds it. */
export const rules = {
  // Files and their bytes
  'file-empty': error('An empty file is a slip: nothing of it would be printed.'),
  'file-encoding': error('Texts are UTF-8: anything else prints wrong letters.'),
  'file-control-character': error('Control characters are invisible and break what follows them.'),
  'file-bidirectional': error(
    'Invisible direction marks can make a text read otherwise than it is.',
  ),
  'file-too-long': {
    severity: 'error',
    kind: 'environment',
    why: 'A file or line of that size is no text somebody wrote, and would exhaust the build.',
  },
  'file-not-regular': error('Links and special files can bring in what is not in the repository.'),
  'file-unknown': error('A file that no report uses would be silently left out.'),
  'file-missing': error('A report is not built with a part of it missing.'),
  'file-case': error('Two names that differ only in capitals are one file on Windows and macOS.'),

  // YAML
  'yaml-syntax': error('A file that cannot be read has no meaning to check.'),
  'yaml-duplicate-key': error('Of two values under one key one would be lost.'),
  'yaml-alias': error('Anchors and aliases hide what a value is from whoever reads the diff.'),
  'yaml-directive': error('A directive changes what the words of the file mean.'),
  'yaml-tag': error('A tag changes what a value is.'),
  'yaml-documents': error('Of several documents in one file only one would be used.'),
  'yaml-number': error('A number that computers read differently is no figure.'),
  'yaml-depth': {
    severity: 'error',
    kind: 'environment',
    why: 'A file nested that deeply is an attack or an accident.',
  },
  'yaml-shape': error(
    'A value of another kind than expected would be printed wrongly or not at all.',
  ),
  'yaml-unknown-key': error(
    'A key that means nothing is usually a misspelt one, and its value would be lost.',
  ),

  // CSV
  'csv-syntax': error('A table whose cells cannot be told apart has no meaning to check.'),
  'csv-columns': error('Every column of a table says what it is, and none is lost.'),
  'csv-value': error('A cell that programs read differently is no figure.'),
  'csv-duplicate': error('Of two rows for one value one would be lost.'),

  // Ids and references
  'id-invalid': error('Ids are the same in every language, and safe as file names and addresses.'),
  'id-duplicate': error('Two records under one id cannot be told apart.'),
  'id-look-alike': error('Letters that only look alike make two ids of what reads as one.'),
  'reference-unknown': error('What is referred to must exist.'),

  // Markdown
  'html-raw': error(
    'Raw HTML is not printed: it can carry scripts, and no other format understands it.',
  ),
  comment: warning('A comment to colleagues is dropped; in a final report it should be settled.'),
  'markdown-leftover': error(
    'Signs of Markdown that survive into the text are a construct that was not understood.',
  ),
  'front-matter': error('Each narrative says in its head which section it fills.'),
  'heading-depth': error(
    'A heading that skips a level breaks the outline for whoever listens to it.',
  ),
  'note-undefined': error('A note that is called must be defined.'),
  'note-duplicate': error('Of two definitions of a note one would be lost.'),
  'note-unused': error('A note that nothing calls would not be printed.'),
  'note-nested': error('A note cannot stand in a note.'),
  'citation-definition': error(
    'A reference definition beside a citation turns the citation into a link.',
  ),
  'citation-syntax': error('A citation that is not understood would be printed as it stands.'),
  address: error(
    'Links go to https pages or e-mail addresses; everything else is a binding or an embed.',
  ),
  'binding-reference': error(
    'A binding written in reference style separates the words from their data.',
  ),
  'binding-syntax': error('A binding says what it binds to, in a form that can be checked.'),
  'embed-inline': error('What is embedded stands alone in its paragraph.'),
  'embed-caption': error('An embedded table needs a caption that says what it shows.'),
  'picture-address': error(
    'Pictures come from the repository by id: nothing is fetched while a report is made.',
  ),
  'block-empty': error('A block without words would carry a number and print nothing.'),
  'block-name': error('A block is named once, at its start.'),
  'cross-reference': error('A reference within the report must lead somewhere.'),
  'script-mixed': warning('A word that mixes alphabets looks right and cannot be found.'),
  'glyph-missing': error(
    'A letter that no font of the report has would be printed as an empty box.',
  ),

  // Words and what they are bound to
  'figure-words': error('The words must say the figure that the data holds.'),
  'figure-unreadable': error(
    'Words bound to a figure must be a number, with its qualifier and nothing else.',
  ),
  'figure-query': error('The query of a figure must name one value.'),
  'figure-contradiction': error(
    'Where publishers disagree, the text says whose figure it gives, and the report admits it.',
  ),
  'figure-share': error('A share needs a base that is a number above nought.'),
  'figure-base': error(
    'A share is a share of what the part belongs to, counted in the same way on the same date.',
  ),
  'figure-comparable': error(
    'Two values are subtracted only where unit, definition, territory, publisher and provision are the same.',
  ),
  'excerpt-words': error('Words bound to an excerpt must occur in it.'),
  'excerpt-series': error('A number that a statistic carries is bound to the statistic.'),
  'date-words': error('The words must say the date they are bound to.'),
  'elapsed-words': error('The words must say the time that has passed.'),
  'place-words': error('A place is called as it was called on the date.'),
  'organization-words': error('An organization is called by a name of its own.'),
  'office-words': error('Somebody is called by a public office that was held on the date.'),
  'provision-words': error('A provision is called as it was called on the date.'),
  'person-words': disclosure(
    'Of a person only that is printed which may be printed in this edition.',
  ),
  'person-disclosure': disclosure(
    'Nobody is named without consent, and a minor never without a guardian.',
  ),

  // Numbers and dates that nothing binds: a warning in a draft, an error once the report is final
  'bare-number': warning('A number that is bound to nothing has no source, no date and no check.'),
  'bare-date': warning('A date that is bound to nothing is compared with nothing.'),

  // Figures among themselves
  'sum-partition': error('The parts of a partition add up to the whole, or the residual is named.'),
  'sum-subset': error('A part is not larger than its whole.'),
  'sum-cross': error('The cells by two dimensions add up to the cells by each of them.'),
  'series-falls': error('What is counted on from one beginning never becomes less.'),
  'observation-dates': error('Nobody publishes a count before the day to which it was counted.'),
  'range-broken': error('A range that a later value lies outside of is no longer true.'),
  'percentage-value': error('A part of the whole is from 0 to 100 per cent of it.'),
  'small-cells': warning('Cells of 1 to 4 by two dimensions can tell who is meant.'),
  'acknowledgement-unneeded': warning(
    'What a report admits of its sources must be so: an admission that has become idle misleads.',
  ),
  'count-value': error('Counts are whole numbers from nought.'),
  'place-dates': error('A place belonged only to what existed then, and never to itself.'),
  'dimension-value': error(
    'What a breakdown goes by, and its values, are declared with their names.',
  ),

  // Languages
  'locale-missing': error('Nothing is replaced by another language.'),
  'locale-structure': error('A paragraph has the same number in every language.'),
  'locale-numbers': error('A paragraph says the same numbers and dates in every language.'),
  'locale-figures': error('A paragraph gives the same figures in every language.'),
  'translation-stale': error(
    'A language that says what the source said once tells its readers something else.',
  ),
  'translation-unaccepted': error(
    'That a text says what its source says is known when somebody has compared the two.',
  ),
  'translation-record': error('A record that is not as it was written proves nothing.'),
  'translation-file': error('What a file of translations says is taken whole or not at all.'),
  'translation-code': error(
    'A binding, citation or note that a translation loses leaves words without their source.',
  ),
  'text-unread': warning(
    'What nobody who grew up with the language has read may say something else.',
  ),
  'glossary-term': warning('A term that changes from page to page reads like another thing.'),

  // Templates and products
  'template-syntax': error('A template that cannot be read composes nothing.'),
  'template-unknown': error('A name that a template does not know prints nothing, without a word.'),
  'template-unescaped': error('Unescaped output lets a text become markup.'),
  'template-section': error('Each section of a product has its one place in the template.'),
  phrase: error('A fixed word that is missing in a language would leave a hole.'),
  'section-unknown': error('A narrative without a place in the product would not be printed.'),
  'section-missing': error('A section that the product requires is not left out.'),

  'speaking-time': error('Whoever speaks longer than there is time is cut off in the middle.'),

  // Committees and recommendations
  symbol: error('A symbol that is not written in Latin letters finds no document.'),
  'recommendation-item': error('A recommendation without a name cannot be followed up.'),
  'coverage-missing': warning('The committee will ask about what nobody has answered.'),
  'submission-length': error('What is longer than the committee takes is sent back or cut.'),
  'submission-language': error('What is not in a language of the committee is not read.'),
  'submission-deadline': error('What comes late is not taken.'),
  'submission-cover': error('A report whose cover does not say what it is for gets lost.'),
  'submission-term': error('A report is called as its committee calls it.'),
  'submission-form': error('A report has the form that its committee asks for.'),
  'submission-unverified': warning(
    'A requirement that nobody has read in its source may be wrong, or have changed.',
  ),

  // Printing
  'page-limit': error('What is to fit on so many pages is read for that.'),
  'print-resource': error(
    'A document that asks for something from outside would print without it.',
  ),
  'print-notes': error('A note stands on the page of its mark.'),
  'print-tags': warning('Who listens to a report or enlarges it reads by its tags (PDF/UA-1).'),
} as const satisfies Record<string, Rule>

/** The permanent name of a rule. */
export type RuleId = keyof typeof rules

/** A rule of the catalogue. */
export function ruleOf(rule: RuleId): Rule {
  return rules[rule]
}
export type { Severity }
