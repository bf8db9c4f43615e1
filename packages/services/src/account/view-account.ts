import { type AccountView, type Actor, requireSignedIn } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';

export async function viewAccount(
  { personalData }: Pick<Deps, 'personalData'>,
  db: Reader,
  actor: Actor,
): Promise<AccountView> {
  requireSignedIn(actor);
  const { id } = actor.account;
  const row = await db.account.findUniqueOrThrow({
    where: { id },
    include: {
      passkeys: { orderBy: { id: 'asc' } },
      totp: { select: { confirmedAt: true } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const open = (column: string, sealed: string) => personalData.open({ table: 'accounts', column, id }, sealed);
  return {
    id,
    name: open('name', row.name),
    locale: asLocale(row.locale),
    email: row.email === null ? null : open('email', row.email),
    isEmailVerified: row.emailVerifiedAt !== null,
    phone: row.phone === null ? null : open('phone', row.phone),
    username: row.username === null ? null : open('username', row.username),
    hasPassword: row.passwordHash !== null,
    hasTotp: row.totp?.confirmedAt != null,
    recoveryCodes: row._count.recoveryCodes,
    passkeys: row.passkeys.map(({ id: passkeyId, name, createdAt, lastUsedAt }) => ({
      id: passkeyId,
      name: personalData.open({ table: 'passkeys', column: 'name', id: passkeyId }, name),
      createdAt,
      lastUsedAt,
    })),
    createdAt: row.createdAt,
  };
}
