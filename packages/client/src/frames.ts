import type { AppRouter } from '@pushcart/api';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What each procedure takes, e.g. `RouterInputs['order']['get']`. */
export type RouterInputs = inferRouterInputs<AppRouter>;
/** What each procedure gives, e.g. `RouterOutputs['order']['get']`. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** What a stream gives. */
export type FrameOf<Stream> = Stream extends AsyncIterable<{ readonly data: infer Frame }> ? Frame : never;
/** What a stream is asked for; where to go on is an option. */
export type WithoutCursor<Input> = Input extends object ? Omit<Input, 'lastEventId'> : Input;
/** The state in the snapshots of a stream. */
export type StateOf<Frame> = OfKind<Frame, 'snapshot'> extends { readonly state: infer State } ? State : never;
/** What the events of a stream hold. */
export type EventOf<Frame> = OfKind<Frame, 'event'> extends { readonly data: infer Data } ? Data : never;
type OfKind<Frame, Kind> = Extract<Frame, { readonly kind: Kind }>;

/** The frames of each stream: `ready`, `snapshot` with the state, then `event` after `event`. */
/** Prices of products as they change. */
export type OfferFrame = FrameOf<RouterOutputs['catalog']['watch']>;
/** What of the catalogue staff have to read again. */
export type CatalogFrame = FrameOf<RouterOutputs['product']['watch']>;
export type StockFrame = FrameOf<RouterOutputs['stock']['watch']>;
export type InventoryFrame = FrameOf<RouterOutputs['inventory']['watch']>;
export type CartFrame = FrameOf<RouterOutputs['cart']['watch']>;
export type OrderFrame = FrameOf<RouterOutputs['order']['watch']>;
/** Orders of a guest that came to the account. */
export type JoinedFrame = FrameOf<RouterOutputs['order']['watchJoined']>;
/** Who packs what. */
export type ClaimFrame = FrameOf<RouterOutputs['order']['watchClaims']>;
/** Says whose notes to read again. */
export type ExtensionFrame = FrameOf<RouterOutputs['extension']['watch']>;
export type NoteFrame = FrameOf<RouterOutputs['note']['watch']>;
export type StoreOrderFrame = FrameOf<RouterOutputs['order']['watchStore']>;
/** What about payments, credit and their settings has changed. */
export type PaymentsFrame = FrameOf<RouterOutputs['payment']['watchStore']>;
/** How the queues of a flash sale move. */
export type FlashFrame = FrameOf<RouterOutputs['flash']['watch']>;
/** What one who waits in such a queue is told. */
export type FlashWaitFrame = FrameOf<RouterOutputs['flash']['watchEntry']>;
export type ReviewFrame = FrameOf<RouterOutputs['review']['watch']>;
/** Says to read the list of API keys again. */
export type ApiKeysFrame = FrameOf<RouterOutputs['apiKey']['watch']>;
/** Says which promotion to read again. */
export type PromotionFrame = FrameOf<RouterOutputs['promotion']['watch']>;
/** Says to read the list again. */
export type WishlistFrame = FrameOf<RouterOutputs['wishlist']['watch']>;
/** Says to ask for recommendations again. */
export type RecommendationsFrame = FrameOf<RouterOutputs['recommend']['watch']>;
/** Says which webhook, and what became of its deliveries, to read again. */
export type WebhookFrame = FrameOf<RouterOutputs['webhook']['watch']>;
export type WallFrame = FrameOf<RouterOutputs['metrics']['watch']>;
