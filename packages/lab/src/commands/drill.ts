import { proveRestore } from '../prove/drill.ts';
import type { Command } from './command.ts';
import { DATABASE_OPTION, databaseOf, dataDirOf } from './database.ts';

/** A backup is worth what its restore is. */
export const drill: Command = {
  describes:
    'backs the running shop up, restores it beside itself, and checks that it is whole; the shop goes on selling',
  options: DATABASE_OPTION,
  async run(values, progress) {
    const databaseUrl = await databaseOf(values);
    const proof = await proveRestore({ databaseUrl, dataDir: dataDirOf(process.env), progress });
    const text = [
      `${proof.rows} rows as of ${proof.takenAt}: ${proof.bytes} bytes in ${proof.backupMs} ms, back in ${proof.restoreMs} ms.`,
      ...proof.violations.map(({ id, invariant, count }) => `${id} ${invariant}: ${count} at fault`),
      proof.violations.length === 0
        ? 'Every row came back, and every invariant holds.'
        : 'The restored shop is not right.',
    ].join('\n');
    return { ok: proof.violations.length === 0, text, figures: { ...proof } };
  },
};
