// Random changes of words: every one that makes a statement wrong is found at the words.
import { describe, it } from 'vitest'
import { expectFound, patience } from './sample.ts'
import { tongues } from './tally.ts'

const names = ['digits', 'number words', 'share', 'date', 'place', 'alias']

describe.each(names)('%s', (name) => {
  it.each(tongues)('%s', (tongue) => expectFound(name, tongue), patience)
})
