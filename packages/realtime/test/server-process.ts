import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface ServerProcess extends AsyncDisposable {
  readonly port: number;
  /** Kills the process without warning and starts another at the same port. */
  crash(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('./server-main.ts', import.meta.url));
// Inside the package, so that its dependencies resolve from there.
const BUNDLE = fileURLToPath(new URL('../node_modules/.cache/test-server.mjs', import.meta.url));

/** Makes the program once: compiling it at every start would take longer than the outages the tests are about. */
export async function buildServer(): Promise<void> {
  await build({
    entryPoints: [MAIN],
    outfile: BUNDLE,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
}

/** A test server in a process of its own, which ends with this one. Needs `buildServer` before. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  let child = launch({ ...env, PORT: '0' });
  const port = await readPort(child);

  async function stop() {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  async function crash() {
    await stop();
    child = launch({ ...env, PORT: String(port) });
    await readPort(child);
  }
  return { port, crash, [Symbol.asyncDispose]: stop };
}

function launch(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [BUNDLE], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function readPort(child: ChildProcess): Promise<number> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server process ended.'))),
  ]);
  return message.port;
}
