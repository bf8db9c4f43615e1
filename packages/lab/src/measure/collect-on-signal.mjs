// Preloaded into a server that is measured, together with --expose-gc: on SIGUSR2 it collects its garbage and writes down what
// memory it holds then.
import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const file = process.env.BENCH_MEMORY_FILE;

process.on('SIGUSR2', async () => {
  // Twice, with a pause: what finalisers let go of in the first is free after the second.
  globalThis.gc();
  await wait(200);
  globalThis.gc();
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(process.memoryUsage()));
  renameSync(draft, `${file}.${process.pid}`);
});
