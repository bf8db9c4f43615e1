import { MAX_BULK_ORDERS } from '@pushcart/domain';
import { useState } from 'react';

/** Which rows are ticked, in the order they were. */
export interface Selection {
  readonly ids: readonly string[];
  /** No further row can be ticked. */
  readonly isFull: boolean;
  toggle(id: string): void;
  set(ids: readonly string[]): void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([]);
  return {
    ids,
    isFull: ids.length >= MAX_BULK_ORDERS,
    toggle: (id) => setIds((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id])),
    set: setIds,
  };
}
