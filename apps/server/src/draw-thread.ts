import { Worker } from 'node:worker_threads';
import type { Draw } from '@pushcart/services/document';

export interface DrawThread {
  readonly draw: Draw;
  close(): Promise<void>;
}

type Answer = { readonly id: number } & ({ readonly content: Uint8Array } | { readonly error: unknown });

interface Waiting {
  resolve(content: Uint8Array): void;
  reject(error: unknown): void;
}

// The built server has it beside itself. From source it needs what turns TypeScript into JavaScript, anew in each thread.
const fromSource = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./draw-worker.ts', import.meta.url).href)});
})`;
const openDrawer = () =>
  import.meta.url.endsWith('.js')
    ? new Worker(new URL('./draw-worker.js', import.meta.url))
    : new Worker(fromSource, { eval: true });

/** Draws papers in a thread of its own, so that what is live stays live. The thread begins with the first one, and anew after a crash. */
export function createDrawThread(openWorker: () => Worker = openDrawer): DrawThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let jobs = 0;

  function start(): Worker {
    const started = openWorker();
    // It does not keep a process alive that has nothing else to do.
    started.unref();
    started.on('message', ({ id, ...answer }: Answer) => {
      const job = waiting.get(id);
      waiting.delete(id);
      if ('content' in answer) job?.resolve(answer.content);
      else job?.reject(answer.error);
    });
    const end = (error: unknown) => {
      // After an error it exits as well, when papers may wait for the next one already.
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', end);
    started.on('exit', () => end(new Error('The thread that draws papers has ended.')));
    return started;
  }

  return {
    draw: (job) =>
      new Promise((resolve, reject) => {
        jobs += 1;
        waiting.set(jobs, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id: jobs, job });
      }),
    async close() {
      await worker?.terminate();
    },
  };
}
