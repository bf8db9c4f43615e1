import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openProject, type Project } from '@pushcart/client/packed';
import { type Editor, openLanguageServer, openLanguageService } from '../measure/editors.ts';
import { median, round } from '../measure/figures.ts';
import { type Benchmark, createReport } from '../measure/report.ts';

const CONSUMER = fileURLToPath(new URL('../../../client/test/consumer.ts', import.meta.url));
const AIM_MS = 300;

const HEAD = `import { createPushcart } from '@pushcart/client';
const pushcart = createPushcart({ url: 'https://shop.example' });
`;
const BARE_HEAD = 'const bare = { one: 1, two: 2 };\n';

interface Place {
  readonly head: string;
  readonly before: string;
  readonly after?: string;
  /** A name that must be in the list. */
  readonly has: string;
}

/** Where somebody waits for a list; last the same without us: what an editor takes for any list. */
const PLACES: Readonly<Record<string, Place>> = {
  areas: { head: HEAD, before: 'pushcart.', has: 'order' },
  procedures: { head: HEAD, before: 'pushcart.order.', has: 'watchStore' },
  input: { head: HEAD, before: 'pushcart.order.listForStore.query({ ', after: ' })', has: 'statuses' },
  answer: { head: HEAD, before: '(await pushcart.order.get.query({ number: 1 })).', has: 'placedAt' },
  frame: {
    ...{ head: HEAD, has: 'type' },
    before: "for await (const f of pushcart.order.watch({ number: 1 })) if (f.kind === 'event') f.data.",
  },
  bare: { head: BARE_HEAD, before: 'bare.', has: 'two' },
};

/** What the types of the whole router cost who writes against them: until a list stands in the editor, and until a project is checked. */
export const types: Benchmark = {
  describes: `completion in two editors' engines on the client's types, against ${AIM_MS} ms, and the check of a project`,
  async run({ quick, progress }) {
    const rounds = quick ? 3 : 20;
    progress('Installing the packed client');
    await using project = await openProject();
    const file = join(await realpath(project.directory), 'program.ts');
    await project.write('program.ts', HEAD);
    const engines = { 'TypeScript 7': openLanguageServer, 'TypeScript 6': openLanguageService };
    const samples = [];
    for (const [engine, open] of Object.entries(engines)) {
      for (const [place, asked] of Object.entries(PLACES)) {
        await using editor = await open(dirname(file), file);
        const [firstMs = Number.NaN, ...nextMs] = await time(editor, asked, rounds + 1);
        samples.push({ engine, place, firstMs: round(firstMs), ms: round(median(nextMs)) });
        progress(`${engine}, ${place}: ${round(median(nextMs))} ms`);
      }
    }
    const checks = await checkTimes(project, quick ? 1 : 5);
    progress(`check of a project: ${checks.map(({ project, ms }) => `${project} ${ms} ms`).join(', ')}`);
    const slowest = Math.max(...samples.map(({ ms }) => ms));
    return createReport({
      ...{ name: 'types', figure: slowest, limit: AIM_MS, unit: 'ms until a list stands, at the slowest place' },
      samples: [...samples, ...checks],
      settings: { rounds, firstIs: 'the first list after the file was opened, types read and all' },
    });
  },
};

/** Milliseconds for each of so many lists, of a file that is another one each time. */
async function time(
  editor: Editor,
  { head, before, after = '', has }: Place,
  count: number,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    const names = await editor.complete(`${head}// ${n}\n${before}`, after);
    taken.push(performance.now() - start);
    if (!names.includes(has)) throw new Error(`"${before}" is not completed by ${has}, but by: ${names.join(' ')}`);
  }
  return taken;
}

/** The client's own consumer in its tests, and a project without it. */
async function checkTimes(project: Project, rounds: number) {
  const check = async (name: string) => {
    const taken: number[] = [];
    for (let n = 0; n < rounds; n += 1) {
      const start = performance.now();
      const faults = await project.compile();
      taken.push(performance.now() - start);
      if (faults !== '') throw new Error(faults);
    }
    return { project: name, ms: round(median(taken)) };
  };
  await project.write('program.ts', BARE_HEAD);
  const without = await check('without the client');
  await project.write('consumer.ts', await readFile(CONSUMER, 'utf8'));
  return [await check('with the client'), without];
}
