// Typography: how the text of a finished document is set in its language. What only print needs, the
// division of words, is apart from what every format gets.
export { hyphenateTree } from './hyphenate.ts'
export { setPlain } from './set.ts'
export { setTree } from './tree.ts'
