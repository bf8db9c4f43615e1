import type { ReturnView } from '@pushcart/client';

/** Two damaged cups, asked to go back. */
export function makeReturn(changes: Partial<ReturnView> = {}): ReturnView {
  return {
    id: 'r',
    status: 'requested',
    reason: 'damaged',
    lines: [{ orderLineId: 'cup', quantity: 2, received: 0, restocked: false }],
    refusal: null,
    trackingNumber: null,
    worth: null,
    refund: null,
    isPaidBack: false,
    version: 1,
    createdAt: new Date('2026-05-04T10:00:00Z'),
    ...changes,
  };
}
