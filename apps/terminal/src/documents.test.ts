import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { shownExamples } from './commands/examples.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { createProgram } from './program.ts';

const page = await readFile(fileURLToPath(new URL('../../../docs/terminal.md', import.meta.url)), 'utf8');

interface Leaf {
  /** As it is called: `pushcart orders list`. */
  readonly call: string;
  readonly command: Command;
}

function leavesOf(command: Command, above: readonly string[] = []): readonly Leaf[] {
  const path = [...above, command.name()];
  if (command.commands.length === 0) return [{ call: path.join(' '), command }];
  return command.commands.flatMap((one) => leavesOf(one, path));
}

const leaves = leavesOf(createProgram());

/** Of a command: what stands between its heading and the next one. */
function sectionOf(call: string): string | null {
  const [, behind] = page.split(`\n### \`${call}\`\n`);
  return behind?.split(/\n##+ /)[0] ?? null;
}

const documented = [...page.matchAll(/^### `(pushcart [^`]+)`$/gm)].map(([, call]) => call);
const examplesIn = (text: string) => [...text.matchAll(/^pushcart .+$/gm)].map(([line]) => line);

/** Words of a command line as a shell divides it, as far as examples need. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Reads a command line without doing what it says. Throws where it is wrong. */
async function parse(line: string): Promise<string> {
  const program = createProgram();
  let called = '';
  for (const { call, command } of leavesOf(program)) {
    command.configureOutput({ writeErr: () => {} }).action(() => {
      called = call;
    });
  }
  await program.parseAsync(wordsOf(line).slice(1), { from: 'user' });
  return called;
}

test('each command has its section, and no section is about a command that is gone', () => {
  expect(documented).toEqual(expect.arrayContaining(leaves.map(({ call }) => call)));
  expect(documented).toHaveLength(leaves.length);
});

test.each(leaves)(
  '$call: its help has examples, they stand in its section, and each is right',
  async ({ call, command }) => {
    const examples = shownExamples(command);

    expect(examples.length).toBeGreaterThan(0);
    expect(examplesIn(sectionOf(call) ?? '')).toEqual(examples);
    for (const line of examples) expect(await parse(line)).toBe(call);
  },
);

test('a wrong example would be found', async () => {
  await expect(parse('pushcart orders list --state lost')).rejects.toThrow();
  await expect(parse('pushcart stock set TEA-250 40')).rejects.toThrow();
});

test.each(leaves.map(({ call }) => call))('%s: its options have words', (call) => {
  const { command } = leaves.find((leaf) => leaf.call === call) ?? { command: createProgram() };

  expect(command.description()).not.toBe('');
  expect(command.options.filter(({ description }) => description === '')).toEqual([]);
});

test('the exit codes stand in the table', () => {
  for (const code of Object.values(EXIT_CODES)) expect(page).toContain(`\n| ${code} | `);
});
