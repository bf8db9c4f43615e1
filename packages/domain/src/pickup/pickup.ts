import type { OrderId, VariantId, WarehouseId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { OrderStatus } from '../order/order.ts';

/** Where shoppers collect what they ordered. */
export interface PickupPoint {
  readonly warehouseId: WarehouseId;
  readonly name: LocalizedText;
  readonly line1: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly openingHours: LocalizedText;
}

/** A pickup point as it stands for a cart. */
export interface PickupOffer {
  readonly point: PickupPoint;
  /** The day on which an order of now is ready there: `2026-12-02`. */
  readonly readyOn: string;
  /** Lines that it has not enough of; empty when all can be collected there. */
  readonly missing: readonly { readonly variantId: VariantId; readonly available: number; readonly asked: number }[];
}

/** How far an order is that its shopper collects. */
export interface PickupState {
  /** When it lay ready; null while it does not. */
  readonly readyAt: Date | null;
  /** The last day it is kept there. */
  readonly keepUntil: string | null;
}

export interface PickupView extends PickupState {
  readonly point: PickupPoint;
}

/** An order to be collected, as the people at the counter see it. */
export interface PickupRow extends PickupState {
  readonly orderId: OrderId;
  readonly number: number;
  readonly status: OrderStatus;
  readonly version: number;
  readonly customerName: string;
  readonly pointName: LocalizedText;
  readonly itemCount: number;
  readonly placedAt: Date;
  /** Whether it should have been collected by now. */
  readonly isOverdue: boolean;
}
