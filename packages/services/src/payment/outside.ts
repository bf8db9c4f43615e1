import type { OutsideMethod } from '@pushcart/domain';

/** The name payments go by that came past every provider: in cash, or straight to the store's bank. */
export const MANUAL = 'manual';

interface Outside {
  readonly method: OutsideMethod;
  /** Of the receipt or the transfer. */
  readonly reference: string;
}

/** One receipt is one payment: the reference is unique in its store. */
export function outsideRef(storeId: string, { method, reference }: Outside): string {
  return `${storeId}:${method}:${reference}`;
}

export function readOutsideRef(providerRef: string): Outside {
  const [, method = '', ...reference] = providerRef.split(':');
  return { method: method as OutsideMethod, reference: reference.join(':') };
}
