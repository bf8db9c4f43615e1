/**
 * The smallest grant from `from` on that brings a total down to what is there, exact wherever prices contain their tax; a tax on top is
 * rounded, and then the total may come out a minor unit lower.
 *
 * @param totalWith the total with a grant; never grows with it
 */
export function leastGrant(target: number, from: number, totalWith: (grant: number) => number): number {
  let low = from;
  let high = from + Math.max(totalWith(from) - target, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (totalWith(middle) <= target) high = middle;
    else low = middle + 1;
  }
  return low;
}
