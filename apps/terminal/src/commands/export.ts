import type { Command } from 'commander';

/** The parent of what writes files out of the shop: each kind registers itself on it, a line a kind. */
export function registerExport(program: Command): Command {
  return program.command('export').description('write what the shop holds into files, for staff');
}
