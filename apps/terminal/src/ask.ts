import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal. A secret is not echoed. */
export async function ask(question: string, { secret = false } = {}): Promise<string> {
  let muted = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stderr.write(chunk);
      done();
    },
  });
  const prompt = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY === true });
  try {
    const answer = prompt.question(`${question}: `);
    muted = secret;
    return (await answer).trim();
  } finally {
    prompt.close();
    if (secret) process.stderr.write('\n');
  }
}
