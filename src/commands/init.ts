// `init DIR`: a folder for reports of one's own, with one that works.
import { resolve } from 'node:path'
import { Command } from 'commander'
import { createFiles } from '../disk-create.ts'
import { openFolder } from '../disk.ts'
import { workspaceFiles } from '../scaffold/workspace.ts'
import { programRoot } from './surroundings.ts'

/** The command; `end` takes the exit code. */
export function initCommand(end: (code: number) => void): Command {
  return new Command('init')
    .description('make a folder for reports of your own, with one that works')
    .argument('<dir>', 'the folder; what is there already stays as it is')
    .action((dir: string) => {
      const files = workspaceFiles(openFolder(programRoot))
      createFiles(resolve(dir), files)
      for (const path of files.keys()) process.stdout.write(`${path}\n`)
      process.stderr.write(`Read ${dir}/README.md, then run: shadow build --workspace ${dir}\n`)
      end(0)
    })
}
