/**
 * `amount × part / whole`, rounded half up. Exact however large the factors are: their product may lie beyond 2^53.
 */
export function proportion(amount: number, part: number, whole: number): number {
  const doubled = BigInt(amount) * BigInt(part) * 2n;
  return Number((doubled + BigInt(whole)) / (BigInt(whole) * 2n));
}

/**
 * Splits an amount by weights into whole minor units that add up to it exactly: each part is rounded down, and what is
 * left goes, a unit each, to the largest remainders, the first of equal ones. With `amount` no greater than the sum of
 * the weights, no part is greater than its weight.
 *
 * @param amount not negative, and 0 when every weight is
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight);
    return { index, part: Number(product / whole), remainder: product % whole };
  });
  const left = amount - shares.reduce((sum, { part }) => sum + part, 0);
  const lucky = [...shares]
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left);
  const parts = shares.map(({ part }) => part);
  for (const { index } of lucky) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
