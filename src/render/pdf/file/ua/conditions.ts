// The failure conditions of PDF/UA-1 as the Matterhorn Protocol 1.1 numbers them, in short, with
// what can be said of each from a file alone; and a few of our own, which any reader of tags
// relies on.

/**
 * How a condition is looked at: `file`: it is examined. `absent`: what it is about does not occur
 * in our files, and that is examined. `person`: only somebody who reads the document can tell.
 */
export type Means = 'file' | 'absent' | 'person'

/** A condition under which a file does not conform. */
export interface Condition {
  readonly number: string
  readonly means: Means
  readonly title: string
}

const table = `
01-001 person an artifact is tagged as real content
01-002 person real content is marked as an artifact
01-003 file an artifact is marked within tagged content
01-004 file tagged content stands within an artifact
01-005 file content is neither tagged nor an artifact
01-006 person the type or attributes of an element do not fit its meaning
01-007 file the tags are marked as suspect
02-001 file a type that is not standard is not mapped to a standard one
02-002 person a type is mapped to one of another meaning
02-003 file the mapping of types goes round in a circle
02-004 file a standard type is mapped to another
03-001 absent an action leads to flickering
03-002 absent multimedia flickers
03-003 absent a script leads to flickering
04-001 person colour, format or place says what no tag says
05-001 absent media without their sound in another form
05-002 absent sound without another form
06-001 file there is no XMP metadata
06-002 file the metadata do not name PDF/UA
06-003 file the metadata have no title
06-004 person the title does not clearly name the document
07-001 file DisplayDocTitle is not set
07-002 file DisplayDocTitle is false
08-001 absent text from character recognition has errors
08-002 absent text from character recognition is not tagged
09-001 person the order of the tags is not that of reading
09-002 person elements are nested against their meaning
09-003 person a standard type does not fit its content
09-004 file a table is not built of rows and cells as it must be
09-005 file a list is not built of items, labels and bodies as it must be
09-006 absent a table of contents is not built as it must be
09-007 absent a ruby annotation is not built as it must be
09-008 absent a warichu annotation is not built as it must be
10-001 file a character cannot be mapped to Unicode
11-001 file the language of text is not determined
11-002 file the language of alternative or replacement text is not determined
11-003 file the language of bookmarks is not determined
11-004 file the language of descriptions of annotations is not determined
11-005 absent the language of descriptions of form fields is not determined
11-006 file the language of metadata is not determined
11-007 person the language that is set is not that of the text
12-001 person stretched characters are not represented as they should be
13-001 person a picture is not tagged as Figure
13-002 person a link with a picture does not describe both
13-003 person a caption is not tagged as Caption
13-004 file a Figure has no alternative or replacement text
13-005 person replacement text stands where alternative text should
13-006 person parts of a picture are tagged apart
13-007 person a more accessible form of a picture is not used
13-008 person a picture of text has no replacement text
14-001 person a heading is not tagged as one
14-002 file the first heading is not H1
14-003 file a level of headings is skipped
14-004 person headings are numbered in other than Arabic numerals
14-005 person a heading below the sixth level has a wrong tag
14-006 absent an element contains more than one H
14-007 absent both H and H1 to H6 are used
15-001 person a head cell of a row is not tagged as one
15-002 person a head cell of a column is not tagged as one
15-003 file a head cell has no Scope where Headers and IDs are not used
15-004 person something is tagged as a table that is none
15-005 person the heads of a cell cannot be told
16-001 person an ordered list has no ListNumbering
16-002 person an ordered list has a ListNumbering of an unordered one
16-003 person a list is not tagged as one
17-001 person a mathematical expression is not tagged as Formula
17-002 absent a Formula has no alternative text
17-003 absent a Formula cannot be mapped to Unicode
18-001 person heads and feet of pages are not Pagination artifacts
18-002 person heads and feet of pages are not told apart as such
19-001 person a note is not tagged as Note
19-002 person a reference is not tagged as Reference
19-003 file a Note has no ID
19-004 file two Notes have one ID
20-001 absent an optional content configuration has no name
20-002 absent the default optional content configuration has no name
20-003 absent an optional content configuration has an AS entry
21-001 absent an embedded file has no F or UF entry
22-001 absent article threads are out of the order of reading
23-001 absent a digital signature is not accessible
24-001 absent a form that is not interactive has no PrintField attributes
25-001 absent there is a dynamic XFA form
26-001 absent the file is encrypted without permissions
26-002 absent the file is encrypted against accessibility
27-001 person navigation aids do not follow the order of reading
28-001 person an annotation is out of the order of reading
28-002 file an annotation other than a link is not within an Annot
28-003 person an annotation is used for looks only
28-004 file an annotation has no description
28-005 absent a form field has no description
28-006 file an annotation is of an unknown kind
28-007 file there is a TrapNet annotation
28-008 file a page with annotations has no Tabs entry
28-009 file a page with annotations has a Tabs entry other than S
28-010 absent a widget is not within a Form
28-011 file a link is not within a Link
28-012 file a link has no description
28-013 absent a picture map has no other form
28-014 absent a media clip has no content type
28-015 absent a media clip has no alternative text
28-016 absent an attached file has no F or UF entry
28-017 absent a printer's mark is in the tags
28-018 absent a printer's mark is not an artifact
29-001 absent a script wants keys pressed in time
30-001 file there is a reference XObject
30-002 file a form with marked content is drawn more than once
31-001 absent the registries of a composite font differ
31-002 absent the orderings of a composite font differ
31-003 absent the supplements of a composite font differ
31-004 file CIDToGIDMap is neither Identity nor a stream
31-005 file CIDToGIDMap is missing
31-006 file a CMap is neither predefined nor embedded
31-007 absent the writing mode of a CMap is contradictory
31-008 absent a CMap refers to one that is not predefined
31-009 file a font is not embedded
31-010 person an embedded font may not be embedded by its licence
31-011 file an embedded font lacks a glyph that is shown
31-012 absent a CharSet leaves out a glyph
31-013 absent a CharSet lists a glyph that is not there
31-014 absent a CIDSet leaves out a glyph
31-015 absent a CIDSet lists a glyph that is not there
31-016 file widths in the file and in the font differ
31-017 absent a simple TrueType font has no cmap for text
31-018 absent a simple TrueType font has a cmap without a glyph that is shown
31-019 absent a simple TrueType font has no Encoding
31-020 absent a simple TrueType font has no BaseEncoding
31-021 absent a simple TrueType font has an unknown Encoding
31-022 absent a simple TrueType font has unknown glyph names
31-023 absent a simple TrueType font has Differences and no Unicode cmap
31-024 absent a symbolic TrueType font has an Encoding
31-025 absent a symbolic TrueType font has no cmap
31-026 absent a symbolic TrueType font has several cmaps and none for symbols
31-027 file a font has no ToUnicode
31-028 file ToUnicode maps to zero
31-029 file ToUnicode maps to U+FEFF or U+FFFE
31-030 file the glyph for missing characters is shown
own-01 file tags and content do not name the same marked content
own-02 file the way back from pages and annotations to the tags is wrong
own-03 file a table has rows of unequal length
own-04 file marked content is not nested as it must be, or not understood
own-05 file a link leads to a destination that is not there
`

/** All conditions, in order. */
export const conditions: readonly Condition[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [number = '', means, ...title] = line.split(' ')
    return { number, means: means as Means, title: title.join(' ') }
  })
