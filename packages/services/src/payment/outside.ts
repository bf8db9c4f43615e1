import type { OutsideMethod, OutsideMoney } from '@pushcart/domain';

/** The name payments go by that came past every provider: in cash, or straight to the store's bank. */
export const MANUAL = 'manual';

/** One receipt is one payment: the reference is unique in its store. */
export function outsideRef(storeId: string, { method, reference }: OutsideMoney): string {
  return `${storeId}:${method}:${reference}`;
}

export function readOutsideRef(providerRef: string): OutsideMoney {
  const [, method = '', ...reference] = providerRef.split(':');
  return { method: method as OutsideMethod, reference: reference.join(':') };
}
