import { type AccountView, detailsOf, reasonOf, type SecondFactor } from '@pushcart/client';

/** What can be shown beside the secret that was right; null when the refusal is about something else. */
export function secondFactorsAsked(error: unknown): readonly SecondFactor[] | null {
  if (reasonOf(error) !== 'SECOND_FACTOR_REQUIRED') return null;
  const { methods } = detailsOf(error);
  return Array.isArray(methods) ? methods : [];
}

/** Whether the password alone is not enough for the account. */
export function hasSecondFactor({ hasTotp, passkeys }: AccountView): boolean {
  return hasTotp || passkeys.length > 0;
}
