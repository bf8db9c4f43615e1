/** What is deleted after a while without anybody asking. Each returns how many rows that were. */
export interface RetentionService {
  /** Stored answers under idempotency keys; from then on a repeat counts as a new request. */
  deleteKeys(days: number): Promise<number>;
  /** Webhooks that were delivered or given up. */
  deleteDeliveries(days: number): Promise<number>;
  /** Carts of guests that nobody has touched; one that holds stock stays until the hold has ended. */
  deleteGuestCarts(days: number): Promise<number>;
  /** Of what goes together, what is so weak that nobody is shown it. */
  deletePairs(): Promise<number>;
  /** What nobody has searched for any more. */
  deleteQueries(days: number): Promise<number>;
}
