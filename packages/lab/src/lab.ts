import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { callbacks } from './commands/callbacks.ts';
import { canary } from './commands/canary.ts';
import { checkouts } from './commands/checkouts.ts';
import { type Command, UsageError, type Values } from './commands/command.ts';
import { drill } from './commands/drill.ts';
import { exporting } from './commands/export.ts';
import { flash } from './commands/flash.ts';
import { hooks } from './commands/hooks.ts';
import { invariants } from './commands/invariants.ts';
import { mirror } from './commands/mirror.ts';
import { money } from './commands/money.ts';
import { populate } from './commands/populate.ts';
import { recs } from './commands/recs.ts';
import { screenshots } from './commands/screenshots.ts';
import { search } from './commands/search.ts';
import { states } from './commands/states.ts';

const commands: Readonly<Record<string, Command>> = {
  invariants,
  drill,
  populate,
  states,
  money,
  callbacks,
  checkouts,
  canary,
  flash,
  hooks,
  mirror,
  export: exporting,
  search,
  recs,
  screenshots,
};

const usage = `Usage: pnpm lab NAME [options] [--json FILE]

${Object.entries(commands)
  .map(([name, { describes }]) => `  ${name.padEnd(12)}${describes}`)
  .join('\n')}

  --json FILE  also write all figures there
  --help       after a NAME: its options

Ends with 1 when something is not as it must be, with 2 when it could not be tried.
`;

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

if (name === '--help' || name === '-h') process.stdout.write(usage);
else if (command === undefined) {
  process.stderr.write(name === '' ? usage : `There is no command "${name}".\n\n${usage}`);
  process.exitCode = 2;
} else {
  process.exitCode = await perform(name, command, args).catch((error: unknown) => {
    const isStranger = !(error instanceof UsageError) && error instanceof Error;
    process.stderr.write(`${isStranger ? error.stack : String((error as Error).message)}\n`);
    return 2;
  });
}

/** Returns the exit code. */
async function perform(name: string, command: Command, args: readonly string[]): Promise<number> {
  const { help, json, ...values } = read(name, command, args);
  if (help === true) {
    process.stdout.write(`Usage: pnpm lab ${name} [options]\n\n${command.describes}\n\n${optionsOf(command)}\n`);
    return 0;
  }
  const startedAt = performance.now();
  const { ok, text, figures } = await command.run(values, (line) => process.stderr.write(`  ${line}\n`));
  const seconds = (performance.now() - startedAt) / 1_000;
  if (typeof json === 'string') {
    await mkdir(dirname(json), { recursive: true });
    await writeFile(json, `${JSON.stringify({ name, ok, seconds, ...figures }, null, 2)}\n`);
  }
  process.stdout.write(`${text}\n${ok ? 'Passed' : 'Failed'} in ${seconds.toFixed(1)} s.\n`);
  return ok ? 0 : 1;
}

function read(name: string, { options }: Command, args: readonly string[]): Values {
  const declared = Object.entries(options).map(([option, { fallback }]) => {
    if (fallback === false) return [option, { type: 'boolean', default: false }] as const;
    return [option, { type: 'string', ...(fallback === undefined ? {} : { default: fallback }) }] as const;
  });
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(declared),
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values as Values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nSee pnpm lab ${name} --help.`);
  }
}

function optionsOf({ options }: Command): string {
  const lines = Object.entries(options).map(([option, { help, fallback }]) => {
    const value = fallback === false ? '' : ' VALUE';
    return `  --${option}${value}`.padEnd(24) + help + (fallback ? ` (${fallback})` : '');
  });
  return [...lines, '  --json FILE           also write all figures there'].join('\n');
}
