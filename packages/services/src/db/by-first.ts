/** Rows by what stands first in them. */
export function byFirst<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[] | null,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const known = groups.get(row[0]);
    if (known === undefined) groups.set(row[0], [row]);
    else known.push(row);
  }
  return groups;
}
