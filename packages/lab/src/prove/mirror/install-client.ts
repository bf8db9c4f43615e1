import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openProject, writePage } from '@pushcart/client/packed';

const GUIDE = 'docs/guides/erp.md';

/** Makes a project of `directory` that has the client as it would be published, and nothing else of ours. Returns the worker of the guide. */
export async function installClient(directory: string): Promise<string> {
  const project = await openProject({ directory, beside: { libsql: 'packages/lab' } });
  await writePage(project, GUIDE, '.');
  const worker = join(directory, 'worker.mjs');
  // What is tried is what was packed, not the workspace.
  const entry = createRequire(worker).resolve('@pushcart/client');
  if (!entry.startsWith(await realpath(project.installed))) throw new Error(`The client would come from ${entry}.`);
  return worker;
}
