import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { type Project, root } from './project.ts';

/** A program that the README shows. */
export interface Example {
  /** As `watch-1`: the heading it stands under and its number there. */
  readonly name: string;
  readonly language: 'ts' | 'tsx';
  readonly code: string;
}

export async function readExamples(): Promise<readonly Example[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  return readme.split(/^## /m).flatMap((section) => {
    const heading = (section.split('\n')[0] ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    return [...section.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code], index) => ({
      name: `${heading}-${index + 1}`,
      language: language as Example['language'],
      code: code ?? '',
    }));
  });
}

/** Puts the examples into a project, to be compiled, and as programs to be run there by `example.mjs`. */
export async function writeExamples(project: Project, examples: readonly Example[]): Promise<void> {
  await project.write('given.d.ts', GIVEN);
  await project.write('example.mjs', await readFile(join(root, 'test/example.mjs'), 'utf8'));
  for (const { name, language, code } of examples) {
    await project.write(`${name}.${language}`, `${code}\nexport {};\n`);
    const program = await transform(code, { loader: language, jsx: 'automatic', format: 'esm' });
    await project.write(`${name}.mjs`, program.code);
  }
}

/** What the examples take as given. */
const GIVEN = `
import type { OrderSummary, Pushcart, RouterOutputs } from '@pushcart/client';

declare global {
  const pushcart: Pushcart;
  const orderId: string;
  const variantId: string;
  const directory: string;
  const token: string;
  const secret: string;
  const visitor: RouterOutputs['session']['current'];
  function readEverythingAgain(): Promise<void>;
  function handle(order: OrderSummary): Promise<void>;
  function load(token: string): Promise<void>;
  function pickUp(id: string, number: number): Promise<void>;
}
`;
