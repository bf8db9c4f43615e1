import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The lines of a pipe, which come at once: a second reader would find those gone that the first one took. */
let piped: AsyncIterator<string> | null = null;

/** Asks on the terminal, or takes the next line of a pipe. A secret is not echoed. */
export async function ask(question: string, { secret = false } = {}): Promise<string> {
  if (process.stdin.isTTY !== true) return nextPipedLine(question);
  let muted = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stderr.write(chunk);
      done();
    },
  });
  const prompt = createInterface({ input: process.stdin, output, terminal: true });
  try {
    const answer = prompt.question(`${question}: `);
    muted = secret;
    return (await answer).trim();
  } finally {
    prompt.close();
    if (secret) process.stderr.write('\n');
  }
}

async function nextPipedLine(question: string): Promise<string> {
  piped ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const { value, done } = await piped.next();
  if (done === true) throw new Error(`${question}: nothing to read. Write an answer a line.`);
  return value.trim();
}
