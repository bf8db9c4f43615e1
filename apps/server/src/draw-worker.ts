import { parentPort } from 'node:worker_threads';
import { type DrawJob, draw } from '@pushcart/services/document';

/** Draws one paper after another, for the thread that serves. */
parentPort?.on('message', async ({ id, job }: { id: number; job: DrawJob }) => {
  try {
    parentPort?.postMessage({ id, content: await draw(job) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
