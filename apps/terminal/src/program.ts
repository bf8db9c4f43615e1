import { Command } from 'commander';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerOrders } from './commands/orders.ts';
import { registerSession } from './commands/session.ts';
import { registerStock } from './commands/stock.ts';
import { registerWatch } from './commands/watch.ts';
import { EXIT_CODES_HELP } from './exit-codes.ts';
import { DEFAULT_URL } from './login/credentials.ts';

const FAMILIES = [registerSession, registerOrders, registerStock, registerWatch, registerImport, registerExport];

/** The whole command line. Each family of commands registers itself. */
export function createProgram(): Command {
  const program = new Command('pushcart')
    .description('Work in a Pushcart shop from the terminal.')
    .option('--url <url>', `the shop's address (default: the one you signed in to, else ${DEFAULT_URL})`)
    .option('--json', 'one JSON document a line, for scripts')
    .showHelpAfterError('More with --help.')
    .exitOverride()
    .addHelpText(
      'after',
      `\nPUSHCART_URL, and PUSHCART_TOKEN or PUSHCART_API_KEY, win over what \`pushcart login\` stored.\n${EXIT_CODES_HELP}`,
    );
  for (const register of FAMILIES) register(program);
  return program;
}
