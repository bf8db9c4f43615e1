import { dropSetAside, listSetAside, retrySetAside, type SetAsideEvent } from '@pushcart/realtime';
import { READERS } from './worker/readers.ts';

type Say = (line: string) => void;

const USAGE = `Usage: set-aside [list]
       set-aside retry                  give them to their readers again, after the cause is mended
       set-aside drop READER POSITION   give one up`;

/** Events that a reader of the log could not handle: lists them, retries them, gives one up. False when that failed. */
export async function runSetAside(databaseUrl: string, command: readonly string[], say: Say): Promise<boolean> {
  const [verb = 'list', reader = '', position = ''] = command;
  if (verb === 'list') return list(databaseUrl, say);
  if (verb === 'retry') return retryAll(databaseUrl, say);
  if (verb === 'drop' && /^\d{1,15}$/.test(position)) {
    const isGone = await dropSetAside(databaseUrl, reader, Number(position));
    say(isGone ? `Given up: ${reader} ${position}.` : `${reader} has set aside no ${position}.`);
    return isGone;
  }
  say(USAGE);
  return false;
}

async function list(databaseUrl: string, say: Say): Promise<true> {
  const waiting = await listSetAside(databaseUrl);
  for (const one of waiting) say(lineOf(one));
  say(`${waiting.length} set aside.`);
  return true;
}

async function retryAll(databaseUrl: string, say: Say): Promise<boolean> {
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
