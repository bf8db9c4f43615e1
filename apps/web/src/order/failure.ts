const KNOWN = ['do_not_honour', 'insufficient_funds', 'expired_card', 'authentication_failed'] as const;

/** Why a payment failed, as far as there are words for it. */
export function failureOf(code: string | null): (typeof KNOWN)[number] | 'other' {
  return KNOWN.find((known) => known === code) ?? 'other';
}
