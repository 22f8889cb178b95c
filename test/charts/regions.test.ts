// The grid of Kazakhstan’s regions: 14 regions and 3 cities before 8 June 2022, 17 and 3 since
// (the decree of 3 May 2022 founded Abai, Zhetisu and Ulytau regions).
import { describe, expect, it } from 'vitest'
import { inspectFiles } from '../check/workspace.ts'
import { versionOn } from '../../src/model/validity.ts'
import { filesBelow, memoryFiles } from '../world.ts'
import { composeCharts } from './composed.ts'

const repository = new Map(
  ['content', 'data'].flatMap((folder) =>
    [...filesBelow(folder)].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const),
  ),
)
const { places } = inspectFiles(memoryFiles(repository)).resolved.loaded.records

function gridOn(day: string) {
  return [...places.entries.values()].flatMap(({ id, value }) => {
    const tile = versionOn(value.tiles ?? [], day)
    return tile ? [{ id, kind: value.kind, spot: `${tile.column} ${tile.row}`, value }] : []
  })
}

describe('the grid', () => {
  it.each([
    ['2018-06-18', 14, 2],
    ['2018-06-19', 14, 3],
    ['2022-01-05', 14, 3],
    ['2022-06-07', 14, 3],
    ['2022-06-08', 17, 3],
    ['2026-01-15', 17, 3],
  ])('of %s has %i regions and %i cities, each in its own square', (day, regions, cities) => {
    const grid = gridOn(day)
    expect(grid.filter(({ kind }) => kind === 'region')).toHaveLength(regions)
    expect(grid.filter(({ kind }) => kind === 'city')).toHaveLength(cities)
    expect(new Set(grid.map(({ spot }) => spot)).size).toBe(grid.length)
    // Whatever has a tile has a name on that day.
    expect(grid.filter(({ value }) => !versionOn(value.names, day)).map(({ id }) => id)).toEqual([])
  })

  it('adds a town to the region that it belonged to on the day', () => {
    const [en] = composeCharts()
    const row = en?.blocks.find(({ text, kind }) => kind === 'row' && text.startsWith('Semey East'))
    expect(row?.text).toBe('Semey East Kazakhstan region 1')
    const [later] = composeCharts({
      'data/statistics/reports.yaml': new TextDecoder()
        .decode(filesBelow('test/workspaces/charts').get('data/statistics/reports.yaml'))
        .replaceAll('2022-01-19', '2022-06-08'),
      'data/timelines/january.yaml': new TextDecoder()
        .decode(filesBelow('test/workspaces/charts').get('data/timelines/january.yaml'))
        .replaceAll('figure:reports?at=2022-01-19', 'figure:reports?at=2022-06-08'),
      ...Object.fromEntries(
        ['en', 'ru'].map((locale) => [
          `content/sample/${locale}/02-body.md`,
          new TextDecoder()
            .decode(filesBelow('test/workspaces/charts').get(`content/sample/${locale}/02-body.md`))
            .replaceAll('2022-01-19,2022-05-17', '2022-05-17,2022-06-08')
            .replaceAll('2022-01-19', '2022-06-08'),
        ]),
      ),
    })
    expect(later?.blocks.some(({ text }) => text === 'Semey Abai region 1')).toBe(true)
  })
})
