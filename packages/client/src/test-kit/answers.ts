import { errorToWire, fromWire, Refusal, toWire } from './wire.ts';

type Answer = (input: unknown) => unknown;

/** What is asked over HTTP, answered as a test has set it. */
export interface Answers {
  readonly fetch: typeof fetch;
  set(path: string, answer: Answer): void;
  /** Inputs in the order in which they came, of all tries. */
  calls(path: string): readonly unknown[];
  /** While it is away, nothing is answered. */
  setAway(isAway: boolean): void;
}

export function createAnswers(): Answers {
  const answers = new Map<string, Answer>();
  const asked: { readonly path: string; readonly input: unknown }[] = [];
  let isAway = false;

  async function respond(path: string, input: unknown): Promise<unknown> {
    asked.push({ path, input });
    try {
      const answer = answers.get(path);
      if (answer === undefined) throw new Refusal(null, {}, `The test sets no answer for ${path}.`);
      return { result: { data: toWire(await answer(input)) } };
    } catch (error) {
      return { error: errorToWire(error, path) };
    }
  }

  return {
    async fetch(address, init) {
      if (isAway) throw new TypeError('fetch failed');
      const { pathname, searchParams } = new URL(String(address));
      const paths = decodeURIComponent(pathname.replace(/^\/trpc\//, '')).split(',');
      const sent = JSON.parse(String(init?.body ?? searchParams.get('input') ?? '{}'));
      const isBatch = searchParams.has('batch');
      const results = await Promise.all(
        paths.map((path, index) => respond(path, fromWire(isBatch ? sent[index] : sent))),
      );
      return abortable(Response.json(isBatch ? results : results[0]), init?.signal);
    },
    set: (path, answer) => void answers.set(path, answer),
    calls: (path) => asked.filter((call) => call.path === path).map(({ input }) => input),
    setAway(next) {
      isAway = next;
    },
  };
}

function abortable(response: Response, signal: AbortSignal | null | undefined): Response {
  signal?.throwIfAborted();
  return response;
}
