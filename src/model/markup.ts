// The HTML that documents consist of: what composing lets through, and what templates are held to.

const block =
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tr th td caption figure figcaption'
const inline = 'em strong del a span code br cite time sup sub abbr'
const part = 'header footer section article aside nav div hgroup address dl dt dd'

/** Elements that a text can become. */
export const textElements: readonly string[] = `${block} ${inline}`.split(' ')

/** Elements that a template can lay out: also the larger parts of a page. */
export const frameElements: readonly string[] = [...textElements, ...part.split(' ')]

/** Attributes that templates can give to elements, as they are written. */
export const frameAttributes: readonly string[] =
  'id class lang dir href start align scope colspan rowspan datetime aria-label aria-labelledby'.split(
    ' ',
  )
