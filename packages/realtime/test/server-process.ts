import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ServerProcess extends AsyncDisposable {
  readonly port: number;
  /** Kills the process without warning and starts another at the same port. */
  crash(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('./server-main.ts', import.meta.url));

/** A test server in a process of its own. It ends with this one. */
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
  return spawn(process.execPath, ['--import', 'tsx', MAIN], {
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
