// The measure of the program's own fonts, opened once for all tests of pictures.
import { openFolder } from '../../src/disk.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { openMeasure } from '../../src/fonts/measure.ts'
import { root } from '../world.ts'

const house = openFolder(root)

export const measure = openMeasure(readCoverage(house), house)
