import { type Actor, requireSignedIn } from '@pushcart/domain';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import type { StartLogin } from './login-service.ts';
import { askProvider, findProvider, secretsOf, VISIT_LIFE_MS } from './visits.ts';

const TOKEN_BYTES = 32;

/** See `LoginService.start`. */
export async function startLogin(
  deps: Deps,
  actor: Actor,
  { provider: name, intent, returnPath, locale }: StartLogin,
  known: string | null,
): Promise<{ url: string; browser: string }> {
  const provider = findProvider(deps, name);
  if (intent !== 'enter') requireSignedIn(actor);
  if (intent === 'link') {
    requireSignedIn(actor);
    await requireConfirmed(deps, actor);
  }
  const token = () => deps.random.bytes(TOKEN_BYTES).toString('base64url');
  const state = token();
  // Kept from one visit to the next: a second tab must not end what the first began.
  const browser = known ?? token();
  const url = await askProvider(deps, () =>
    provider.authorizationUrl(secretsOf(deps, state), { locale, anew: intent === 'confirm' }),
  );
  const now = deps.clock.now();
  await deps.db.loginVisit.create({
    data: {
      stateHash: sha256(state),
      browserHash: sha256(browser),
      provider: name,
      intent,
      accountId: intent === 'enter' ? null : (actor.account?.id ?? null),
      returnPath,
      locale,
      createdAt: now,
      expiresAt: new Date(now.getTime() + VISIT_LIFE_MS),
    },
  });
  return { url, browser };
}
