import type { Actor, AuditAction, AuditArea, AuditCheck, AuditEntry } from '@pushcart/domain';
import type { Page } from '../db/page.ts';

export interface ListAudit {
  /** 1 to 100 */
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** The account that did it, or whose key did. */
  readonly actorId?: string | undefined;
  readonly area?: AuditArea | undefined;
  readonly action?: AuditAction | undefined;
  readonly subject?: string | undefined;
  /** From this moment on. */
  readonly since?: Date | undefined;
  /** Before this moment. */
  readonly until?: Date | undefined;
}

/** Who did what in a store. Needs `audit.read`. */
export interface AuditService {
  /** Newest first. */
  list(actor: Actor, input: ListAudit): Promise<Page<AuditEntry>>;
  /** Makes the hashes of all the store's entries again and compares. Takes about a second for each 100,000. */
  check(actor: Actor): Promise<AuditCheck>;
}
