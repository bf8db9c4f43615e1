import type { StoreOrderEvent } from '@pushcart/client';
import { rereadTogether } from '../reread-together.ts';

export const WALL_KEY = ['desk', 'wall'] as const;

const TOGETHER_MS = 2_000;

/** The steps of an order with which a parcel may be somewhere else. */
const MOVES: readonly StoreOrderEvent['type'][] = [
  'shipment.dispatched',
  'shipment.scanned',
  'order.shipped',
  'order.delivered',
];

export const movesParcel = ({ type }: StoreOrderEvent): boolean => MOVES.includes(type);

/** Reads the wall again: news of a scan do not say where it was. */
export const rereadWall = rereadTogether(WALL_KEY, TOGETHER_MS);
