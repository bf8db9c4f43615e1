import type { Command } from 'commander';
import { registerExportEvents } from './export-events.ts';
import { registerExportOrders } from './export-orders.ts';

/** The parent of what writes files out of the shop: each kind registers itself on it. */
export function registerExport(program: Command): void {
  const parent = program.command('export').description('write what the shop holds into files, for staff');
  for (const register of [registerExportOrders, registerExportEvents]) register(parent);
}
