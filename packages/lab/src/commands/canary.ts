import { proveCanary } from '../prove/canary.ts';
import type { Command } from './command.ts';

/** Somebody unmistakable, looked for in everything that is written. */
export const canary: Command = {
  describes:
    'lets somebody unmistakable buy something, looks for them in all files, rows and Redis, and has them erased',
  options: {},
  async run(_values, progress) {
    const proof = await proveCanary(progress);
    const { files, bytes, tables, redisKeys, redisMessages, found, exportFaults } = proof;
    const ok = found.length + exportFaults.length === 0;
    const text = [
      ...found,
      ...exportFaults,
      `Looked through ${files} files (${(bytes / 2 ** 20).toFixed(0)} MiB), ${tables} tables, ${redisKeys} keys and ` +
        `${redisMessages} messages of Redis: ${found.length === 0 ? 'nothing in the clear' : `${found.length} found`}.`,
      exportFaults.length === 0
        ? 'All was told in the export, and nothing after the erasure.'
        : 'The export is at fault.',
    ].join('\n');
    return { ok, text, figures: { ...proof } };
  },
};
