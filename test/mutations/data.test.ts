// Random changes of data: what they make wrong in the text and among the data is found at its place.
import { describe, it } from 'vitest'
import { expectFound, patience } from './sample.ts'
import { tongues } from './tally.ts'

describe.each(['observation', 'cell', 'as-of date'])('%s', (name) => {
  it.each(tongues)('%s', (tongue) => expectFound(name, tongue), patience)
})
