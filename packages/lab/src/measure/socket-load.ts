import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a socket says after it has opened, e.g. its subscriptions. */
export interface SocketPlan {
  readonly url: string;
  readonly hello: readonly string[];
}

export interface Received {
  /** Messages that hold the awaited text. */
  readonly count: number;
  /** Moments of the first and last of them, milliseconds since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Of the messages that carry a stamp `@<ms>@`: how long they were on their way. */
  readonly delaysMs: readonly number[];
}

/** Many bare sockets in a process of their own, so that reading costs the server's process nothing. */
export interface SocketLoad extends AsyncDisposable {
  /** Opens the sockets and waits until each has been answered `answers` times. */
  open(plans: readonly SocketPlan[], answers: number): Promise<void>;
  /** Counts messages that contain `text` until there are `count` of them. */
  receive(text: string, count: number): Promise<Received>;
}

const PROGRAM = fileURLToPath(new URL('./socket-load-process.ts', import.meta.url));

export function startSocketLoad(): SocketLoad {
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  return {
    open: async (plans, answers) => void (await ask(child, { open: plans, answers })),
    receive: async (text, count) => (await ask(child, { receive: text, count })) as Received,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function ask(child: ChildProcess, question: object): Promise<unknown> {
  const answered = once(child, 'message');
  child.send(question);
  const failed = once(child, 'exit').then(() => {
    throw new Error('The process that holds the sockets has ended.');
  });
  const [answer] = await Promise.race([answered, failed]);
  return answer;
}
