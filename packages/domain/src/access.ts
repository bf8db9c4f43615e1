import { DomainError } from './errors.ts';
import type { AccountId, ApiKeyId, SessionId, StoreId } from './ids.ts';

export const STAFF_ROLES = ['owner', 'manager', 'packer', 'support', 'analyst'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What staff may do. One table decides; a role holds exactly the permissions in its row. */
export const PERMISSIONS = [
  'orders.read',
  'orders.pack',
  'orders.cancel',
  'orders.create',
  'orders.edit',
  'orders.discount',
  'returns.decide',
  'returns.receive',
  'catalog.write',
  'stock.read',
  'stock.adjust',
  'warehouses.write',
  'taxes.write',
  'markets.write',
  'reviews.moderate',
  'promotions.read',
  'promotions.write',
  'payments.capture',
  'payments.refund',
  'payments.manage',
  'payments.record',
  'metrics.read',
  'notes.write',
  'customers.read',
  'customers.manage',
  'messages.manage',
  'keys.manage',
  'webhooks.manage',
  'extensions.manage',
  'staff.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an owner keeps to themselves: who works here, and what they did. */
const OWNERS_ONLY: readonly Permission[] = ['staff.manage', 'audit.read'];

export const ROLE_PERMISSIONS: Readonly<Record<StaffRole, readonly Permission[]>> = {
  owner: PERMISSIONS,
  manager: PERMISSIONS.filter((permission) => !OWNERS_ONLY.includes(permission)),
  packer: ['orders.read', 'orders.pack', 'returns.receive', 'stock.read', 'notes.write'],
  support: [
    'orders.read',
    'orders.cancel',
    'orders.create',
    'orders.edit',
    'returns.decide',
    'returns.receive',
    'stock.read',
    'reviews.moderate',
    'promotions.read',
    'payments.refund',
    'notes.write',
    'customers.read',
    'messages.manage',
  ],
  analyst: ['orders.read', 'stock.read', 'promotions.read', 'metrics.read'],
};

/**
 * Who asks, and in which store. `guestId` names a browser without an account: it owns the guest cart and
 * guest orders and stays after sign-in so that both can be merged.
 */
export interface Actor {
  readonly storeId: StoreId;
  readonly guestId: string | null;
  /** ISO 4217: what prices are asked for in; left out: the store's own. */
  readonly currency?: string;
  readonly account: {
    readonly id: AccountId;
    /** What revocations end: the session, or the key. */
    readonly sessionId: SessionId | ApiKeyId;
    readonly role: StaffRole | null;
    /** Where a key acts for the account. */
    readonly key?: ApiKeyGrant;
  } | null;
}

/** What a key has been given. It uses of it what its maker may do at the moment. */
export interface ApiKeyGrant {
  readonly id: ApiKeyId;
  readonly scopes: readonly Permission[];
  readonly callsPerMinute: number;
  readonly expiresAt: Date | null;
}

export type SignedInActor = Actor & { readonly account: NonNullable<Actor['account']> };

/** Whoever is signed in themselves; null for visitors and for keys, which own no cart, no orders and no settings. */
export function personOf({ account }: Actor): Actor['account'] {
  return account?.key === undefined ? account : null;
}

/** Lets people in, for what is their own. */
export function requireSignedIn(actor: Actor): asserts actor is SignedInActor {
  if (actor.account === null) throw new DomainError('SIGN_IN_REQUIRED', 'Sign in first.');
  if (actor.account.key !== undefined) throw new DomainError('FORBIDDEN', 'This is for people, not for keys.');
}

export function can({ account }: Actor, permission: Permission): boolean {
  if (account === null || account.role === null) return false;
  const isInScope = account.key === undefined || account.key.scopes.includes(permission);
  return isInScope && ROLE_PERMISSIONS[account.role].includes(permission);
}

/** Lets people and keys in, for the work of the store. */
export function requirePermission(actor: Actor, permission: Permission): asserts actor is SignedInActor {
  if (actor.account === null) throw new DomainError('SIGN_IN_REQUIRED', 'Sign in first.');
  if (!can(actor, permission)) throw new DomainError('FORBIDDEN', `This needs the permission ${permission}.`);
}
