import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));

/** What stands between two fences of a page. */
export interface Block {
  /** Its `file` or `example`, or as `watch-1`: the heading it stands under and its number there. */
  readonly name: string;
  /** Empty where the fence names none. */
  readonly language: string;
  /** `file=src/main.ts` behind the language: where a reader puts it. */
  readonly file: string | null;
  readonly code: string;
}

const HEADING_OR_BLOCK = /^## (?<heading>.*)$|^```(?<language>\w*)(?<info>[^\n]*)\n(?<code>[\s\S]*?)^```$/gm;

/** The blocks of a page, which is named by its path in the repository. */
export async function readBlocks(page: string): Promise<readonly Block[]> {
  return blocksIn(await readFile(join(repository, page), 'utf8'), page);
}

/** The blocks of a text; two of one name and language are a mistake, told with the name of the page. */
export function blocksIn(text: string, page: string): readonly Block[] {
  const blocks: Block[] = [];
  let [heading, count] = ['start', 0];
  for (const { groups = {} } of text.matchAll(HEADING_OR_BLOCK)) {
    const { language, info = '', code = '' } = groups;
    if (language === undefined) {
      [heading, count] = [slugOf(groups.heading ?? ''), 0];
      continue;
    }
    count += 1;
    const [, kind, given] = /\b(file|example)=(\S+)/.exec(info) ?? [];
    const name = given ?? `${heading}-${count}`;
    if (blocks.some((block) => block.name === name && block.language === language)) {
      throw new Error(`${page} has two blocks ${name}.`);
    }
    blocks.push({ name, language, file: kind === 'file' ? name : null, code });
  }
  return blocks;
}

/** The code of one block, as a reader would copy it. */
export async function blockOf(page: string, name: string, language?: string): Promise<string> {
  const blocks = await readBlocks(page);
  const found = blocks.find((block) => block.name === name && (language ?? block.language) === block.language);
  if (found === undefined) throw new Error(`${page} has no block ${name}.`);
  return found.code;
}

/** Every page with programs for developers of other apps. */
export async function pages(): Promise<readonly string[]> {
  const below = await readdir(join(repository, 'docs'), { recursive: true });
  const docs = below.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`);
  return ['README.md', 'packages/client/README.md', ...docs.sort()];
}

export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
