import { KINDS } from './look-at-page.ts';
import type { Sight } from './walk.ts';

/** A problem with all the looks it was seen in. */
export interface Finding {
  readonly page: string;
  readonly kind: string;
  readonly text: string;
  /** Such as `360 dark zh-CN`. */
  readonly seen: readonly string[];
}

export function findingsOf(sights: readonly Sight[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const { name, width, theme, lang, problems } of sights) {
    for (const { kind, text } of problems) {
      const known = findings.get(`${name} ${kind} ${text}`);
      const seen = [...new Set([...(known?.seen ?? []), `${width} ${theme} ${lang}`])];
      findings.set(`${name} ${kind} ${text}`, { page: name, kind, text, seen });
    }
  }
  return [...findings.values()];
}

/** What is off, each with where it was seen, and under it a table: how much of each kind on which page. */
export function reportOf(findings: readonly Finding[]): string {
  const pages = [...new Set(findings.map(({ page }) => page))];
  const kinds = KINDS.filter((kind) => findings.some((finding) => finding.kind === kind));
  const count = (page: string, kind: string) =>
    String(findings.filter((finding) => finding.page === page && finding.kind === kind).length || '');
  const rows = [['page', ...kinds], ...pages.map((page) => [page, ...kinds.map((kind) => count(page, kind))])];
  const widths = ['page', ...kinds].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const lines = findings.map(({ page, kind, text, seen }) => `${page}: ${kind}: ${text}  (${seen.join(', ')})`);
  return findings.length === 0 ? '' : [...lines, '', ...table].join('\n');
}
