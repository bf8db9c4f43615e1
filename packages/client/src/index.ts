export type * from '@pushcart/domain';
export { availableOf, ERROR_REASONS, foldBucket, foldLevel, foldOrderEvent, isLow } from '@pushcart/domain';
export type { Connection, ConnectionState } from './connection.ts';
export { createPushcart, type Pushcart, type PushcartOptions } from './create-pushcart.ts';
export { detailsOf, isPushcartError, type PushcartError, reasonOf } from './errors.ts';
export type { WebSocketClass } from './fast-close.ts';
export type {
  CartFrame,
  InventoryFrame,
  OrderFrame,
  RouterInputs,
  RouterOutputs,
  StockFrame,
  StoreOrderFrame,
  WallFrame,
} from './frames.ts';
export { newGuest, newKey } from './key.ts';
export { CLIENT_VERSION } from './version.ts';
