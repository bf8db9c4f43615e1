import type { AppRouter } from '@pushcart/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What each procedure takes, e.g. `Inputs['order']['get']`. */
export type Inputs = inferRouterInputs<AppRouter>;
/** What each procedure gives, e.g. `Outputs['order']['get']`. */
export type Outputs = inferRouterOutputs<AppRouter>;

type FrameOf<Stream> = Stream extends AsyncIterable<{ readonly data: infer Frame }> ? Frame : never;

/** The frames of each stream: `ready`, `snapshot` with the state, then `event` after `event`. */
export type StockFrame = FrameOf<Outputs['stock']['watch']>;
export type InventoryFrame = FrameOf<Outputs['inventory']['watch']>;
export type CartFrame = FrameOf<Outputs['cart']['watch']>;
export type OrderFrame = FrameOf<Outputs['order']['watch']>;
export type StoreOrderFrame = FrameOf<Outputs['order']['watchStore']>;
export type WallFrame = FrameOf<Outputs['metrics']['watch']>;
