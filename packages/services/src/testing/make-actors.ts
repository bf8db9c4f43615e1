import { createHash } from 'node:crypto';
import type { Actor, SignedInActor, StaffRole } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { systemRandom } from '../deps.ts';
import type { MadeStore } from './make-store.ts';

const DAY_MS = 86_400_000;

export function addGuest(store: Pick<MadeStore, 'storeId'>): Actor {
  return { storeId: store.storeId, guestId: systemRandom.bytes(32).toString('base64url'), account: null };
}

/** An account with an open session; without a password, since hashing one takes longer than most tests. */
export async function addAccount(
  { db, personalData, clock }: Deps,
  store: Pick<MadeStore, 'storeId'>,
  role: StaffRole | null,
): Promise<SignedInActor> {
  const accountId = systemRandom.uuid();
  const email = `${accountId}@example.com`;
  const sealed = (column: string, text: string) =>
    personalData.seal({ table: 'accounts', column, id: accountId }, text);
  const now = clock.now();
  const { sessions } = await db.account.create({
    data: {
      id: accountId,
      email: sealed('email', email),
      emailIndex: personalData.index('email', email),
      name: sealed('name', 'Robin Example'),
      sessions: {
        create: {
          tokenHash: createHash('sha256').update(systemRandom.bytes(32)).digest(),
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + DAY_MS),
        },
      },
      staff: { create: role === null ? [] : [{ storeId: store.storeId, role }] },
    },
    select: { sessions: { select: { id: true } } },
  });
  const [session] = sessions;
  if (session === undefined) throw new Error('The account was made without a session.');
  return { storeId: store.storeId, guestId: null, account: { id: accountId, sessionId: session.id, role } };
}
