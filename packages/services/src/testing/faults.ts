import { DomainError } from '@pushcart/domain';

/** What failed otherwise than by a refusal, among acts that were tried at the same time. */
export async function faultsOf(acts: readonly (Promise<unknown> | undefined)[]): Promise<readonly unknown[]> {
  const results = await Promise.allSettled(acts);
  return results.flatMap((result) => (result.status === 'rejected' ? unexpected(result.reason) : []));
}

function unexpected(error: unknown): readonly unknown[] {
  if (error instanceof AggregateError) return error.errors.flatMap(unexpected);
  return error instanceof DomainError ? [] : [error];
}
