import { createClient } from 'redis';
import type { Needle } from './needles.ts';

/** Listens to everything that is published, and looks through everything that is kept. */
export interface RedisSearch extends AsyncDisposable {
  /** What was found so far in messages, and is found now in keys and values. */
  search(): Promise<{ readonly keys: number; readonly messages: number; readonly found: readonly string[] }>;
}

export async function listenToRedis(url: string, needles: readonly Needle[]): Promise<RedisSearch> {
  const client = createClient({ url });
  const listener = client.duplicate();
  for (const one of [client, listener]) one.on('error', () => {});
  await Promise.all([client.connect(), listener.connect()]);
  const found = new Set<string>();
  const read = async (key: string): Promise<unknown> => {
    switch (await client.type(key)) {
      case 'string':
        return client.get(key);
      case 'hash':
        return client.hGetAll(key);
      case 'list':
        return client.lRange(key, 0, -1);
      case 'set':
        return client.sMembers(key);
      case 'zset':
        return client.zRange(key, 0, -1);
      case 'none':
        return null;
      default:
        throw new Error(`Nobody looks into ${key}.`);
    }
  };
  const look = (where: string, what: string) => {
    const bytes = Buffer.from(what);
    for (const needle of needles) if (bytes.includes(needle.bytes)) found.add(`"${needle.text}" in ${where}`);
  };
  let messages = 0;
  await listener.pSubscribe('*', (message, channel) => {
    messages += 1;
    look(`a message on ${channel}`, message);
  });
  return {
    async search() {
      let keys = 0;
      for await (const batch of client.scanIterator()) {
        for (const key of batch) {
          keys += 1;
          look('a key of Redis', key);
          look(`the value of ${key} in Redis`, JSON.stringify(await read(key)));
        }
      }
      return { keys, messages, found: [...found] };
    },
    async [Symbol.asyncDispose]() {
      listener.destroy();
      client.destroy();
    },
  };
}
