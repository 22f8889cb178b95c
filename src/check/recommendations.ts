// The recommendations that a report itself makes: each item of a list has a name, and the head of the
// narrative says of each name whom it is for.
import type { ListItem } from 'mdast'
import { finding, type Finding } from '../findings/finding.ts'
import { find, type Entry } from '../model/entry.ts'
import type { RecommendationDocument } from '../model/recommendation.ts'
import type { BoundNarrative, Records, Resolved } from '../model/stages.ts'
import { placeInText } from './place.ts'

/** Findings on recommendations without a name or an addressee, and on grades that are on no scale. */
export function checkRecommendations({ drafts, loaded }: Resolved): Finding[] {
  const { records } = loaded
  return [
    ...drafts
      .filter((draft) => draft.locale === draft.report.value.locales[0])
      .flatMap((draft) => draft.narratives.flatMap((one) => checkOwn(one))),
    ...[...records.recommendations.entries.values()].flatMap((one) => checkGrades(one, records)),
  ]
}

/** Of the source language: that translations say the same is told by the rules on heads and blocks. */
function checkOwn(bound: BoundNarrative): Finding[] {
  const { head, path } = bound.narrative
  const { role, recommendations = {} } = head.value
  if (role !== 'recommendations') return []
  const items = itemsOf(bound)
  const names = items.map((item) => item.data?.blockId ?? '')
  const unnamed = items.filter((item) => isPosition(item, bound.narrative.name))
  const isNamed = (item: ListItem): boolean => !unnamed.includes(item)
  return [
    ...unnamed.map((item) =>
      finding(
        'recommendation-item',
        placeInText(path, item),
        'This recommendation has no name: nobody could find it again next year.',
        'Begin it with [](id:…), and say under `recommendations:` in the head whom it is for.',
      ),
    ),
    ...items.flatMap((item) => {
      const name = item.data?.blockId ?? ''
      if (!isNamed(item) || Object.hasOwn(recommendations, name)) return []
      return [
        finding(
          'recommendation-item',
          placeInText(path, item),
          `The head does not say whom the recommendation \`${name}\` is for.`,
          `Add \`${name}: { to: …, articles: [] }\` under \`recommendations:\`.`,
        ),
      ]
    }),
    ...Object.keys(recommendations).flatMap((name) => {
      if (names.includes(name) || isFaulty(bound)) return []
      return [
        finding(
          'recommendation-item',
          head.locateKey(['recommendations', name]),
          `No item of a list in this narrative is called \`${name}\`.`,
          `Begin it with [](id:${name}), or delete it here.`,
        ),
      ]
    }),
  ]
}

/** The items of the lists of a narrative that are recommendations. */
export function itemsOf({ blocks }: BoundNarrative): ListItem[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.children : []))
}

/** Whether an item is known by its position only. */
function isPosition({ data }: ListItem, narrative: string): boolean {
  const id = data?.blockId ?? ''
  return id.startsWith(`${narrative}-`) && /^\d+-\d+$/.test(id.slice(narrative.length + 1))
}

function isFaulty({ blocks, misnamed }: BoundNarrative): boolean {
  return misnamed.size > 0 || blocks.some((block) => block.data?.faulty === true)
}

/** A grade is one of the committee's scale. */
function checkGrades(entry: Entry<RecommendationDocument>, records: Records): Finding[] {
  const body = find(records['treaty-bodies'], entry.value.body ?? '')
  if (typeof body === 'string') return []
  const scale = Object.keys(body.value.grades?.meanings ?? {})
  return Object.entries(entry.value.items).flatMap(([name, item]) =>
    item.assessments.flatMap(({ grade }, i) => {
      if (grade === undefined || scale.includes(grade)) return []
      const message = `${body.path} has no grade \`${grade}\`.`
      const place = entry.locate(['items', name, 'assessments', i, 'grade'])
      const hint =
        scale.length === 0 ? 'It has no scale of grades.' : `It has: ${scale.join(', ')}.`
      return [finding('reference-unknown', place, message, hint)]
    }),
  )
}
