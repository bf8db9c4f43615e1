const NICE = [1, 2, 5];

/** A round number at or above the highest bar, so that the scale does not change with every order. */
export function niceTop(highest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of NICE) if (step * power * 2 >= highest) return step * power * 2;
  }
}
