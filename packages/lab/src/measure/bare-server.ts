import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The least a server can do: one buffer, sent to every open socket in a loop. */
export interface BareServer extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** Sends `message` to all, `times` times. */
  send(message: string, times: number): void;
  /** Sends to all what comes on a Redis channel. */
  relay(redisUrl: string, channel: string): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./bare-server-process.ts', import.meta.url));

export async function startBareServer(): Promise<BareServer> {
  const child: ChildProcess = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  const [port] = await once(child, 'message');
  return {
    url: `ws://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    send: (message, times) => void child.send({ message, times }),
    async relay(redisUrl, channel) {
      const ready = once(child, 'message');
      child.send({ redisUrl, channel });
      await ready;
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
