/** When a parcel should arrive: not before `from`, not after `to`. */
export interface Estimate {
  readonly from: string;
  readonly to: string;
}

/**
 * The window from what is still ahead. A promise made earlier only tightens; it slips when the parcel can't keep it any more, and then
 * by no more than it must.
 */
export function estimateArrival(now: Date, legsLeft: number, legMs: number, promised: Estimate | null): Estimate {
  const expected = now.getTime() + legsLeft * legMs;
  const slack = Math.ceil(legsLeft / 2) * legMs;
  const latest = expected + slack;
  const to = promised === null ? latest : Math.max(expected, Math.min(Date.parse(promised.to), latest));
  const from = Math.min(expected, Math.max(now.getTime(), expected - slack));
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
