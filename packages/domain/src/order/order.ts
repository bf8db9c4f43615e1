/**
 * placed → paid → packed → shipped → delivered → completed, or out by cancelled, expired. It is packed with its first parcel, shipped once
 * all its units have left, delivered once all its parcels have arrived. What is collected is never shipped.
 */
export const ORDER_STATUSES = [
  'placed',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'expired',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/**
 * Where an order may go. `expired → paid` is a payment that came after the hold ran out while stock
 * could be held again; `shipped → completed` is an order of which every parcel came back and was taken in.
 */
export const ORDER_MOVES: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  placed: ['paid', 'cancelled', 'expired'],
  paid: ['packed', 'cancelled'],
  packed: ['shipped', 'delivered', 'cancelled'],
  shipped: ['delivered', 'completed'],
  delivered: ['completed'],
  completed: [],
  cancelled: [],
  expired: ['paid'],
};

/** Whether an order has come to nothing: called off, or not paid in time. */
export function isOff(status: OrderStatus): boolean {
  return status === 'cancelled' || status === 'expired';
}

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return ORDER_MOVES[from].includes(to);
}
