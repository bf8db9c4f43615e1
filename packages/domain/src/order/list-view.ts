import type { ErrorReason } from '../errors.ts';
import type { OrderId } from '../ids.ts';
import { requireText } from '../text.ts';
import type { OrderStatus } from './order.ts';

/** Since when orders were placed, counted in days of the store. */
export const ORDER_PERIODS = ['today', 'week', 'month'] as const;
export type OrderPeriod = (typeof ORDER_PERIODS)[number];

const DAYS: Readonly<Record<OrderPeriod, number>> = { today: 1, week: 7, month: 30 };
const DAY_MS = 86_400_000;

/** When a period began: today and the days before, each of 24 hours. */
export function periodStart(period: OrderPeriod, now: Date): Date {
  return new Date(now.getTime() - DAYS[period] * DAY_MS);
}

/** A filter of the order list that somebody gave a name. */
export interface OrderListView {
  readonly id: string;
  readonly name: string;
  /** Empty: all. */
  readonly statuses: readonly OrderStatus[];
  readonly period: OrderPeriod | null;
}

/** How many one person may keep. */
export const MAX_LIST_VIEWS = 20;

export function requireViewName(name: string): string {
  return requireText('name', name, { max: 60 });
}

/** What a file of orders can be. */
export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What can be done to many orders at once. */
export const BULK_ORDER_ACTIONS = ['pack', 'cancel'] as const;
export type BulkOrderAction = (typeof BULK_ORDER_ACTIONS)[number];

/** How many orders one go may name. */
export const MAX_BULK_ORDERS = 50;

/** How it went with one of them; `refused` says why it was left as it is. */
export interface BulkOrderResult {
  readonly orderId: OrderId;
  readonly refused: ErrorReason | null;
}
