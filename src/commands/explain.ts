// `explain <rule>`: what a rule protects, with a page for every way to break it.
import { Command } from 'commander'
import { openFolder } from '../disk.ts'
import { Failure } from '../failure.ts'
import { rules, ruleOf, type RuleId } from '../findings/rules.ts'
import { suggestion } from '../findings/suggestion.ts'
import { programRoot } from './surroundings.ts'

interface Options {
  readonly json?: boolean
}

/** The command; `end` takes the exit code. */
export function explainCommand(end: (code: number) => void): Command {
  return new Command('explain')
    .description('tell what a rule protects, with an example; without a rule, list them all')
    .argument('[rule]', 'the name that stands in a finding, such as figure-words')
    .option('--json', 'as JSON on stdout')
    .action((rule: string | undefined, options: Options) => {
      process.stdout.write(rule === undefined ? listRules(options) : tellRule(rule, options))
      end(0)
    })
}

function listRules({ json }: Options): string {
  const ids = Object.keys(rules) as RuleId[]
  if (json === true) return `${JSON.stringify(rules, null, 2)}\n`
  const width = Math.max(...ids.map(({ length }) => length))
  return ids.map((id) => `${id.padEnd(width)}  ${ruleOf(id).why}\n`).join('')
}

function tellRule(name: string, { json }: Options): string {
  const ids = Object.keys(rules)
  if (!ids.includes(name)) {
    const near = suggestion(name, ids)
    const hint =
      near === undefined ? 'Without a name, all of them are listed.' : `Did you mean ${near}?`
    throw new Failure(2, `There is no rule ${name}.`, hint)
  }
  const rule = ruleOf(name as RuleId)
  const pages = readPages(name)
  if (json === true) return `${JSON.stringify({ rule: name, ...rule, pages }, null, 2)}\n`
  const head = `${name} (${rule.severity})\n\n${rule.why}\n`
  return [head, ...pages].join('\n')
}

/** The pages of a rule: its own first, then those of its variants. */
function readPages(rule: string): string[] {
  const house = openFolder(programRoot)
  const own = new RegExp(`^test/mistakes/${rule}(?:--[a-z0-9-]+)?\\.md$`)
  const paths = house.list('test/mistakes').filter((path) => own.test(path))
  const order = paths.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return order.map((path) => new TextDecoder().decode(house.read(path)))
}
