// What is spoken before a committee has its minutes: whoever speaks longer is cut off.
import { finding, type Finding } from '../../findings/finding.ts'
import type { Document } from '../../model/document.ts'
import type { Draft } from '../../model/stages.ts'

/** A finding on a text that takes longer to say than there is time; a warning while it is a draft. */
export function checkSpeech({ speech, locale }: Document, { report, product }: Draft): Finding[] {
  const { minutes, status } = report.value
  if (speech === null || minutes === undefined) return []
  const over = speech.seconds - minutes * 60
  if (over <= 0) return []
  const rate = product.value.wordsPerMinute?.[locale] ?? 0
  const words = speech.words - minutes * rate
  return [
    finding(
      'speaking-time',
      report.locate(['minutes']),
      `In ${locale} this takes ${spoken(speech.seconds)} to say, at ${rate} words a minute; there are ${minutes}.`,
      `Leave out some ${words} words, or ask for more time.`,
      status === 'draft' ? 'warning' : 'error',
    ),
  ]
}

function spoken(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}
