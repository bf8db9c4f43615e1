import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { accountNamed } from './find-account.ts';
import type { Login } from './identity-service.ts';

const TOKEN_BYTES = 32;
const MAX_DEVICES = 20;
/** A device not used for this long is a stranger again. */
const FORGET_AFTER_MS = 180 * 86_400_000;

/** Whether somebody signed in to this very account with this device before. */
export async function knowsDevice(deps: Deps, login: Login, token: string): Promise<boolean> {
  const device = await deps.db.knownDevice.findFirst({
    where: {
      tokenHash: sha256(token),
      lastUsedAt: { gt: new Date(deps.clock.now().getTime() - FORGET_AFTER_MS) },
      account: accountNamed(deps, login),
    },
    select: { id: true },
  });
  return device !== null;
}

/** Remembers the device somebody just signed in with. Returns its new name, or null when it keeps the one it has. */
export async function rememberDevice(
  { db, clock, random }: Deps,
  accountId: string,
  token: string | null,
): Promise<string | null> {
  const now = clock.now();
  if (token !== null) {
    const { count } = await db.knownDevice.updateMany({
      where: { tokenHash: sha256(token), accountId },
      data: { lastUsedAt: now },
    });
    if (count > 0) return null;
  }
  const name = random.bytes(TOKEN_BYTES).toString('base64url');
  await db.knownDevice.create({ data: { accountId, tokenHash: sha256(name), createdAt: now, lastUsedAt: now } });
  const beyond = await db.knownDevice.findMany({
    where: { accountId },
    orderBy: { lastUsedAt: 'desc' },
    skip: MAX_DEVICES,
    select: { id: true },
  });
  if (beyond.length > 0) await db.knownDevice.deleteMany({ where: { id: { in: beyond.map(({ id }) => id) } } });
  return name;
}
