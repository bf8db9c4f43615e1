import type { Locale } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { Template } from './template.ts';

export interface NewMessage {
  readonly storeId: string;
  readonly template: Template;
  readonly locale: Locale;
  /** What it is about: the same is never told twice. By default nothing else is. */
  readonly key?: string;
  /** Where it goes, when no row that the template reads says so. Kept sealed until it is sent. */
  readonly recipient?: string;
  /** Ids and figures; never personal. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Puts a message into the queue, in the transaction of what it tells of. Its words are written when it is sent. */
export async function enqueueMessage(
  { random, clock, personalData }: Pick<Deps, 'random' | 'clock' | 'personalData'>,
  tx: Reader,
  { storeId, template, locale, key, recipient, facts }: NewMessage,
): Promise<void> {
  const id = random.uuid();
  const now = clock.now();
  await tx.message.createMany({
    data: {
      id,
      storeId,
      key: key ?? `${template}:${id}`,
      template,
      facts,
      recipient:
        recipient === undefined ? null : personalData.seal({ table: 'messages', column: 'recipient', id }, recipient),
      locale,
      nextTryAt: now,
      createdAt: now,
    },
    skipDuplicates: true,
  });
}
