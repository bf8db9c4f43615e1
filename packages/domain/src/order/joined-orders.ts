/** Orders that a guest had placed, and that came to an account at once. */
export interface JoinedOrders {
  readonly count: number;
  readonly at: Date;
}

/** The event on `shopper:{accountId}:{storeId}:orders`: read the list of orders again. */
export interface OrdersJoined {
  readonly type: 'orders.joined';
  readonly joined: JoinedOrders;
}
