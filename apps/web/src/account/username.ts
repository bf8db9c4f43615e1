import { DomainError, requireUsername } from '@pushcart/domain';

export function isUsername(typed: string): boolean {
  try {
    requireUsername(typed);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
