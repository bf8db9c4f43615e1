import type { Actor, BehaviourChoice, Interaction } from '@pushcart/domain';

/** What visitors do in the shop, kept only for those who allow it. */
export interface BehaviourService {
  choice(actor: Actor): Promise<BehaviourChoice>;
  /** Who no longer allows it has everything deleted that was kept, of the account and of this browser, for which it holds too. */
  choose(actor: Actor, input: { allowed: boolean }): Promise<BehaviourChoice>;
  /** Keeps up to fifty interactions, if the visitor allows it. Returns how many were kept. */
  record(actor: Actor, input: { interactions: readonly Interaction[] }): Promise<{ kept: number }>;
  /** Drops the months that ended so many days ago. Returns how many those were. */
  dropOld(days: number): Promise<number>;
}
