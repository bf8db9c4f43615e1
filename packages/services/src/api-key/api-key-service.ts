import type { Actor, ApiKeyDraft, ApiKeyView, NewApiKey } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Keys by which programs work in a store. Each change needs `keys.manage`, is audited, and is told to open desks. */
export interface ApiKeyService {
  /** Turns a secret into the actor it stands for: its maker, as far as the scopes go. Refuses any other with API_KEY_INVALID. */
  resolveActor(request: { storeSlug: string; secret: string }): Promise<Actor>;
  list(actor: Actor): Promise<readonly ApiKeyView[]>;
  /** Needs a recent proof (CONFIRMATION_REQUIRED). The key cannot be given what its maker may not do. */
  create(actor: Actor, draft: ApiKeyDraft): Promise<NewApiKey>;
  /** Makes a key like it, which acts for whoever rotates; the old one ends after the overlap, at once if that is 0. Needs a recent proof. */
  rotate(actor: Actor, input: { keyId: string; overlapHours: number }): Promise<NewApiKey>;
  /** Takes effect at once: sockets and streams of the key end within two seconds on every server. */
  revoke(actor: Actor, input: { keyId: string }): Promise<readonly ApiKeyView[]>;
  watch(actor: Actor): Promise<LiveTopic<readonly ApiKeyView[]>>;
  /** Ends sockets and streams of keys that have expired. Returns how many keys. */
  endExpired(): Promise<number>;
}
