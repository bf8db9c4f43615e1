import { type Actor, DomainError, LOCALES, type LocalizedText, personOf, type SessionView } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { openMarkets } from '../market/markets.ts';
import { actingRole } from './staff-role.ts';

/** A store, and who is there: a person, or a key, which has its maker's role and no name. */
export async function viewActor(deps: Pick<Deps, 'personalData' | 'db'>, actor: Actor): Promise<SessionView> {
  const person = personOf(actor);
  const ids = { accountId: person?.id ?? null, sessionId: person?.sessionId ?? null };
  const session = await viewSession(deps, deps.db, { storeId: actor.storeId, ...ids });
  const key = actor.account?.key;
  return key === undefined ? session : { ...session, role: actor.account?.role ?? null, expiresAt: key.expiresAt };
}

/** A store, and who is signed in there. */
export async function viewSession(
  { personalData }: Pick<Deps, 'personalData'>,
  db: Reader,
  { storeId, accountId, sessionId }: { storeId: string; accountId: string | null; sessionId: string | null },
): Promise<SessionView> {
  const store = await db.store.findUnique({ where: { id: storeId } });
  if (store === null) throw new DomainError('NOT_FOUND', 'There is no such store.');
  const { id, slug, currency, timeZone, country, needsSecondFactor } = store;
  const markets = await openMarkets(db, id);
  const storeView = { id, slug, name: store.name as LocalizedText, currency, timeZone, country, markets };
  if (accountId === null || sessionId === null) {
    return { store: storeView, account: null, role: null, needsSecondFactor: false, expiresAt: null };
  }

  const session = await db.session.findUniqueOrThrow({
    where: { id: sessionId, accountId },
    select: { expiresAt: true, secondFactorAt: true, account: { include: { staff: { where: { storeId } } } } },
  });
  const { account, secondFactorAt } = session;
  const given = account.staff[0]?.role;
  const role = actingRole({ role: given, needsSecondFactor, secondFactorAt });
  const open = (column: 'email' | 'name', sealed: string) =>
    personalData.open({ table: 'accounts', column, id: account.id }, sealed);
  return {
    store: storeView,
    account: {
      id: account.id,
      email: account.email === null ? null : open('email', account.email),
      name: open('name', account.name),
      locale: LOCALES.find((locale) => locale === account.locale) ?? 'en',
    },
    role,
    needsSecondFactor: given !== undefined && needsSecondFactor && secondFactorAt === null,
    expiresAt: session.expiresAt,
  };
}
