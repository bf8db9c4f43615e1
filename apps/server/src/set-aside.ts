import { dropSetAside, listSetAside, retrySetAside, type SetAsideEvent } from '@pushcart/realtime';
import { readDatabaseUrl } from './config.ts';
import { READERS } from './worker/readers.ts';

const USAGE = `Usage: set-aside [list]
       set-aside retry                  give them to their readers again, after the cause is mended
       set-aside drop READER POSITION   give one up
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Events that a reader of the log could not handle: lists them, retries them, gives one up. */
async function run([command = 'list', reader = '', position = '']: readonly string[]): Promise<boolean> {
  const databaseUrl = readDatabaseUrl(process.env);
  switch (command) {
    case 'list': {
      const waiting = await listSetAside(databaseUrl);
      for (const one of waiting) say(lineOf(one));
      say(`${waiting.length} set aside.`);
      return true;
    }
    case 'retry':
      return retryAll(databaseUrl);
    case 'drop': {
      const isGone = await dropSetAside(databaseUrl, reader, Number(position));
      say(isGone ? `Given up: ${reader} ${position}.` : `${reader} has set aside no ${position}.`);
      return isGone;
    }
    default:
      process.stderr.write(USAGE);
      return false;
  }
}

async function retryAll(databaseUrl: string): Promise<boolean> {
  let isAllDone = true;
  for (const { name, handle } of READERS) {
    const { handled, failed } = await retrySetAside(databaseUrl, name, handle);
    say(`${name}: ${handled} handled, ${failed} failed again.`);
    isAllDone &&= failed === 0;
  }
  return isAllDone;
}

function lineOf({ reader, event, error, tries, setAsideAt }: SetAsideEvent): string {
  const { position, topic, type, key, version } = event;
  return `${reader} ${position} ${topic} ${type} ${key} v${version}, ${setAsideAt.toISOString()}, ${tries} tries: ${error}`;
}

try {
  if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
