import { PERMISSIONS, type Permission } from '../access.ts';
import { DomainError } from '../errors.ts';
import type { AccountId, ApiKeyId } from '../ids.ts';

/** What every key begins with, so that people and scanners for secrets know one when they see it. */
export const API_KEY_PREFIX = 'pushcart_';

/** For people alone is who works here, and what would go on working when the key has ended. */
const NOT_FOR_KEYS = [
  'staff.manage',
  'keys.manage',
  'webhooks.manage',
  'extensions.manage',
] as const satisfies Permission[];
/** What a key may be given. */
export type ApiKeyScope = Exclude<Permission, (typeof NOT_FOR_KEYS)[number]>;
export const API_KEY_SCOPES: readonly ApiKeyScope[] = PERMISSIONS.filter(
  (permission): permission is ApiKeyScope => !(NOT_FOR_KEYS as readonly Permission[]).includes(permission),
);

export const MAX_API_KEY_NAME = 80;
export const MAX_API_KEY_DAYS = 730;
export const MAX_CALLS_PER_MINUTE = 6_000;
/** The longest that a key which was rotated stays good beside its successor. */
export const MAX_OVERLAP_HOURS = 7 * 24;

export const API_KEY_STATUSES = ['active', 'expired', 'revoked'] as const;
export type ApiKeyStatus = (typeof API_KEY_STATUSES)[number];

export interface ApiKeyView {
  readonly id: ApiKeyId;
  readonly name: string;
  /** The beginning of the secret, by which people tell keys apart. */
  readonly prefix: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly callsPerMinute: number;
  readonly status: ApiKeyStatus;
  /** Whom it acts for, by a short form of the name. */
  readonly maker: { readonly accountId: AccountId; readonly name: string };
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  /** The key that took its place when it was rotated. */
  readonly successorId: ApiKeyId | null;
}

/** A fresh key: the secret is shown once and stored only as a hash. */
export interface NewApiKey {
  readonly secret: string;
  readonly key: ApiKeyView;
}

export interface ApiKeyDraft {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly callsPerMinute: number;
  /** Null for a key that is good until it is revoked. */
  readonly days: number | null;
}

/** The event on `store:{id}:keys`: the list of keys is read again. */
export interface ApiKeysChanged {
  readonly type: 'api-keys.changed';
}

/** The scopes a key is made with: known ones, each once, and none that its maker could not use. */
export function requireScopes(
  scopes: readonly Permission[],
  mayUse: (scope: Permission) => boolean,
): readonly ApiKeyScope[] {
  const chosen = API_KEY_SCOPES.filter((scope) => scopes.includes(scope));
  if (chosen.length === 0 || chosen.length !== new Set(scopes).size) {
    throw new DomainError('INVALID_INPUT', 'A key needs scopes, and only such as a key may have.', { field: 'scopes' });
  }
  const beyond = chosen.find((scope) => !mayUse(scope));
  if (beyond !== undefined) throw new DomainError('FORBIDDEN', `You cannot give away ${beyond}: you do not have it.`);
  return chosen;
}
