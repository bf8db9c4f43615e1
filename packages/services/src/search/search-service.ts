export interface SearchService {
  /** Brings products whose texts have changed into the index. Returns how many. */
  followDue(): Promise<number>;
  /** Goes on with indexes that are being made, or that have to be. Returns how many steps were done. */
  carryOn(): Promise<number>;
}
