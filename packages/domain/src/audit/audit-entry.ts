import type { AccountId, ApiKeyId, ExtensionId, PriceListId, ProductId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.ts';

type AreaOf<Action extends string> = Action extends `${infer Area}.${string}` ? Area : never;
/** The part of an action before its dot: what belongs together. */
export type AuditArea = AreaOf<AuditAction>;

const ACTIONS = Object.keys(AUDIT_ACTIONS) as readonly AuditAction[];
export const AUDIT_AREAS: readonly AuditArea[] = [...new Set(ACTIONS.map(areaOf))];

/** What an entry is about, where that is something one can look up; found when the entry is read. Colleagues are named as `actor` is. */
export type AuditAbout =
  | { readonly kind: 'order'; readonly number: number }
  | { readonly kind: 'product'; readonly productId: ProductId; readonly name: LocalizedText }
  | { readonly kind: 'customer'; readonly accountId: AccountId }
  | { readonly kind: 'colleague'; readonly accountId: AccountId; readonly name: string }
  | { readonly kind: 'price-list'; readonly priceListId: PriceListId; readonly name: string }
  | { readonly kind: 'webhook'; readonly endpointId: string }
  | { readonly kind: 'extension'; readonly extensionId: ExtensionId };

/** What somebody did in a store, as it was noted in the transaction that did it. Entries are neither changed nor removed. */
export interface AuditEntry {
  /** A whole number; later entries have higher ones. */
  readonly id: string;
  readonly at: Date;
  /** Who it was: staff by their name, others by a short form of it. Null once the account was erased. */
  readonly actor: { readonly accountId: AccountId; readonly name: string } | null;
  /** The key that did it for them. */
  readonly apiKey: { readonly id: ApiKeyId; readonly name: string } | null;
  /** One of `AUDIT_ACTIONS`, or one that another version of the shop noted. */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject: string;
  readonly about: AuditAbout | null;
  /** Facts by the action, without personal data. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** `changed`: it no longer has its own hash. `gap`: it does not follow the entry before it, so that one is gone or another. */
export type AuditFault = 'changed' | 'gap';

/** What came of recomputing the hashes of a store's entries from the first to the last. */
export interface AuditCheck {
  /** How many hold: all there are, or those before the broken one. */
  readonly holding: number;
  /** The first that does not hold. */
  readonly broken: { readonly entry: AuditEntry; readonly fault: AuditFault } | null;
}

export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, action);
}

/** All actions of an area. */
export function actionsOf(area: AuditArea): readonly AuditAction[] {
  return ACTIONS.filter((action) => areaOf(action) === area);
}

function areaOf(action: AuditAction): AuditArea {
  return action.slice(0, action.indexOf('.')) as AuditArea;
}
