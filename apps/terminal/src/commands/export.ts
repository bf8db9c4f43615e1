import type { Command } from 'commander';
import { registerExportEvents } from './export-events.ts';

/** The parent of what writes files out of the shop: each kind registers itself on it, a line a kind. */
export function registerExport(program: Command): void {
  const exporting = program.command('export').description('write what the shop holds into files, for staff');
  for (const register of [registerExportEvents]) register(exporting);
}
