import type { StoreOrderEvent } from '@pushcart/client';
import { rereadTogether } from '../reread-together.ts';

export const WALL_KEY = ['desk', 'wall'] as const;

const TOGETHER_MS = 2_000;

/** The steps of an order with which a parcel may be somewhere else, or other products have sold most. */
const MOVES: readonly StoreOrderEvent['type'][] = [
  'shipment.dispatched',
  'shipment.scanned',
  'order.shipped',
  'order.delivered',
  'order.paid',
  'order.cancelled',
  'order.edited',
];

export const movesWall = ({ type }: StoreOrderEvent): boolean => MOVES.includes(type);

/** Reads the wall again: news of an order say neither where a parcel is nor what was in it. */
export const rereadWall = rereadTogether(WALL_KEY, TOGETHER_MS);
