import type { AddressInput, AddressView, SessionView } from '@pushcart/client';
import { useCallback, useState } from 'react';
import { emptyAddress, plainAddress } from './address-check.ts';

/** What a shopper has typed; it survives a reload of the tab and leaves with it. */
export interface Draft {
  readonly email: string;
  readonly address: AddressInput;
  readonly deliveryCode: string | null;
  /** For whoever packs and delivers. */
  readonly note: string;
  /** Where it is collected; null when it is brought. */
  readonly pickupId: string | null;
}

const STORAGE_KEY = 'pushcart.checkout';

/** What is known of a shopper before anything is typed. */
export function firstDraft(
  session: SessionView,
  addresses: readonly AddressView[],
  country: string = session.store.country,
): Draft {
  const saved = addresses.find(({ isDefault }) => isDefault) ?? addresses[0];
  return {
    email: session.account?.email ?? '',
    address: saved === undefined ? emptyAddress(country) : plainAddress(saved),
    deliveryCode: null,
    note: '',
    pickupId: null,
  };
}

export function useDraft(initial: Draft): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => storedDraft(initial) ?? initial);
  const change = useCallback((next: Draft) => {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
    setDraft(next);
  }, []);
  return [draft, change];
}

export function forgetDraft(): void {
  sessionStorage.removeItem(STORAGE_KEY);
}

/** What was typed before, over `initial`; null when nothing was, or when it is of an older form. */
function storedDraft(initial: Draft): Draft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { email, address, deliveryCode, note, pickupId } = stored as Partial<Draft>;
    return {
      email: email ?? initial.email,
      address: { ...emptyAddress(initial.address.country), ...address },
      deliveryCode: deliveryCode ?? null,
      note: note ?? '',
      pickupId: pickupId ?? null,
    };
  } catch {
    return null;
  }
}
