import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { openProject, type Project, writePage } from '@pushcart/client/packed';

/** A program of a guide that runs as its reader would run it. Is killed when it is disposed of. */
export interface Program extends AsyncDisposable {
  readonly process: ChildProcess;
  /** What it prints. */
  readonly output: Readable;
}

/** Installs the packed client elsewhere, with the pages each in a folder of its own, as in `docs-quick-start-md`. */
export async function openGuides(pages: readonly string[], beside: Record<string, string> = {}): Promise<Project> {
  const project = await openProject({ beside });
  for (const page of pages) await writePage(project, page);
  return project;
}

/** Runs a script of a shell in a folder of the project, with `env` alone for its settings; what it says about mistakes is shown. */
export function startProgram(
  project: Project,
  folder: string,
  script: string,
  env: Readonly<Record<string, string>>,
): Program {
  // With a group of its own, so that what the shell has started is killed with it.
  const child = spawn('sh', ['-c', script], {
    detached: true,
    cwd: join(project.directory, folder),
    env: { PATH: process.env.PATH, HOME: project.directory, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    process: child,
    output: child.stdout,
    async [Symbol.asyncDispose]() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** Runs a program that takes `pushcart` and more as given, and returns what it printed by its end. */
export async function printOf(
  project: Project,
  folder: string,
  name: string,
  { url, apiKey, ...given }: Readonly<Record<string, string>>,
): Promise<string> {
  await project.write(
    `${folder}/run-${name}.mjs`,
    `import { createPushcart } from '@pushcart/client';
    import { WebSocket } from 'ws';
    const pushcart = createPushcart({ ...${JSON.stringify({ url, apiKey })}, WebSocket });
    Object.assign(globalThis, { pushcart, ...${JSON.stringify(given)} });
    await import('./${name}.js');
    await pushcart.close();`,
  );
  return project.print(`${folder}/run-${name}.mjs`);
}
