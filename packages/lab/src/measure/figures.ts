/** The value below which the share `p` (0 to 1) of the samples lies: nearest rank. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Three significant digits: benchmarks on shared machines promise no more. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
