import type { NewSession } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { ABSOLUTE_LIMIT_MS } from './session-lifetime.ts';
import { viewSession } from './view-session.ts';

const TOKEN_BYTES = 32;
const MAX_USER_AGENT_LENGTH = 300;

export interface SessionOpening {
  readonly storeId: string;
  readonly accountId: string;
  readonly userAgent: string;
  /** Whether a second factor was shown; a passkey is both factors at once. */
  readonly withSecondFactor?: boolean;
  /** When its owner was seen; now, unless somebody else saw them. */
  readonly confirmedAt?: Date;
}

/** Opens a session under a new token, of which only the hash is kept. */
export async function openSession(
  { clock, random, personalData }: Deps,
  tx: Transaction,
  { storeId, accountId, userAgent, withSecondFactor = false, confirmedAt }: SessionOpening,
): Promise<NewSession> {
  const token = random.bytes(TOKEN_BYTES).toString('base64url');
  const now = clock.now();
  const { id: sessionId } = await tx.session.create({
    data: {
      tokenHash: sha256(token),
      accountId,
      userAgent: toStorable(userAgent),
      createdAt: now,
      lastSeenAt: now,
      confirmedAt: confirmedAt ?? now,
      secondFactorAt: withSecondFactor ? now : null,
      expiresAt: new Date(now.getTime() + ABSOLUTE_LIMIT_MS),
    },
    select: { id: true },
  });
  return { token, session: await viewSession({ personalData }, tx, { storeId, accountId, sessionId }) };
}

function toStorable(userAgent: string): string {
  return userAgent.slice(0, MAX_USER_AGENT_LENGTH).replace(/[\0\p{Cs}]/gu, '');
}
