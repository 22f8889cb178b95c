// `node test/mutations/main.ts [--count 200] [--class digits,share] [--show] [--whole] [FOLDER]`: makes the
// changes, and prints how many of those that make a statement wrong are found at their place.
import { parseArgs } from 'node:util'
import { materialsOf, readFolder, repository } from './material.ts'
import { classes, soundMaterials } from './trial.ts'
import { countFalse, countFound, tongues } from './tally.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '200' },
    class: { type: 'string' },
    show: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
  },
})
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const materials = materialsOf(readFolder(positionals[0] ?? repository), values.whole)
const sound = soundMaterials(materials)
const seeds = Array.from({ length: Number(values.count) }, (_, i) => i)
const show = values.show ? print : (): void => undefined
for (const one of materials.filter((other) => !sound.materials.includes(other)))
  print(`Left out, for it has errors as it stands: ${one.report}`)
print(`Reports: ${sound.materials.map(({ report }) => report).join(', ')}\n`)
print('| class | language | changes | none wrong | wrong | found at their place | missed |')
print('| --- | --- | --- | --- | --- | --- | --- |')
const wanted = values.class?.split(',') ?? [...Object.keys(classes), 'truth']
for (const name of wanted.filter((one) => one !== 'truth'))
  for (const tongue of tongues) {
    const { changes, wrong, found, missed } = countFound(name, tongue, seeds, sound, show)
    const row = [name, tongue, changes, changes - wrong, wrong, found, missed.length]
    print(`| ${row.join(' | ')} |`)
  }
if (wanted.includes('truth'))
  for (const tongue of tongues) {
    const { changes, reported } = countFalse(tongue, seeds, sound, show)
    print(
      `\nChanges that leave everything true, ${tongue}: ${changes}; reported: ${reported.length}`,
    )
  }
