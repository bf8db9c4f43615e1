/** Where the shopper's list of orders lies in the query cache. */
export const OWN_ORDERS_KEY = ['orders'] as const;
