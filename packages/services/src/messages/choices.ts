import {
  type Actor,
  KIND_DEFAULTS,
  MESSAGE_KINDS,
  type MessageChoice,
  type MessageKind,
  requireSignedIn,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

/** What the actor hears of, each kind with what was chosen or holds by default. */
export async function listChoices({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly MessageChoice[]> {
  requireSignedIn(actor);
  const rows = await db.messageChoice.findMany({ where: { accountId: actor.account.id } });
  return MESSAGE_KINDS.map((kind) => ({
    kind,
    isOn: rows.find((row) => row.kind === kind)?.isOn ?? KIND_DEFAULTS[kind],
  }));
}

export async function choose(deps: Deps, actor: Actor, choice: MessageChoice): Promise<readonly MessageChoice[]> {
  requireSignedIn(actor);
  await saveChoice(deps, actor.account.id, choice);
  return listChoices(deps, actor);
}

/** Ends a kind of message for whoever the link was mailed to; done again it stays so. */
export async function unsubscribe(deps: Deps, { token }: { token: string }): Promise<MessageKind> {
  const { accountId, kind } = readUnsubscribeToken(deps, token);
  const account = await deps.db.account.findFirst({ where: { id: accountId, erasedAt: null }, select: { id: true } });
  if (account !== null) await saveChoice(deps, accountId, { kind, isOn: false });
  return kind;
}

/** Whether an account wants a kind of message. */
export async function wants({ db }: Pick<Deps, 'db'>, accountId: string, kind: MessageKind): Promise<boolean> {
  const row = await db.messageChoice.findUnique({ where: { accountId_kind: { accountId, kind } } });
  return row?.isOn ?? KIND_DEFAULTS[kind];
}

async function saveChoice({ db, clock }: Deps, accountId: string, { kind, isOn }: MessageChoice): Promise<void> {
  const choice = { isOn, changedAt: clock.now() };
  await db.messageChoice.upsert({
    where: { accountId_kind: { accountId, kind } },
    create: { accountId, kind, ...choice },
    update: choice,
  });
}
