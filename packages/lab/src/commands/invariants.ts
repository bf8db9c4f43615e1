import { checkDatabase, type Finding } from '@pushcart/services';
import type { Command } from './command.ts';
import { DATABASE_OPTION, databaseOf } from './database.ts';

/** Every invariant as queries, over one snapshot of the database. */
export const invariants: Command = {
  describes: 'checks that stock, orders, money and events add up, whatever has happened',
  options: {
    ...DATABASE_OPTION,
    'at-rest': { help: 'of a database no server works on: leaves out how prompt things are', fallback: false },
  },
  async run(values, progress) {
    const findings: Finding[] = [];
    const isServed = values['at-rest'] !== true;
    await checkDatabase(await databaseOf(values), {
      isServed,
      onFinding(finding) {
        findings.push(finding);
        progress(lineOf(finding));
      },
    });
    const violations = findings.flatMap(({ violation }) => violation ?? []);
    const text = [
      ...violations.map(({ id, invariant, count, rows }) =>
        [`${id} ${invariant}: ${count}`, ...rows.map((row) => `    ${JSON.stringify(row)}`)].join('\n'),
      ),
      `${findings.length - violations.length} of ${findings.length} invariants hold.`,
    ].join('\n');
    return { ok: violations.length === 0, text, figures: { isServed, findings } };
  },
};

function lineOf({ id, invariant, durationMs, violation }: Finding): string {
  const verdict = violation === null ? 'ok' : `${violation.count} at fault`;
  return `${id.padEnd(4)}${invariant}: ${verdict} (${Math.round(durationMs)} ms)`;
}
