// Numbers → lengths: a scale from nought whose steps are numbers that people count in. Linear is all
// that these charts need, so there is no library behind it.

/** The numbers of an axis from nought: about `count` steps of 1, 2 or 5 times a power of ten, the last not below `most`. */
export function niceSteps(most: number, count: number): number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999) ?? power
  const steps: number[] = []
  for (let i = 0; ; i++) {
    // Rounded to the digits of the step: 3 times 0.1 is 0.3.
    steps.push(Number((i * step).toPrecision(12)))
    if (i * step >= most) return steps
  }
}

/** A linear scale between two numbers and two places. */
export function linear(from: number, to: number, start: number, end: number) {
  return (value: number): number =>
    to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start)
}
