import * as _trpc_server from '@trpc/server';
import { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions, inferRouterOutputs, inferRouterInputs } from '@trpc/server';
import * as _trpc_server_unstable_core_do_not_import from '@trpc/server/unstable-core-do-not-import';
import { TRPC_ERROR_CODE_NUMBER, TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import { TRPCClientError } from '@trpc/client';

declare const brand: unique symbol;
type Id<Name extends string> = string & {
    readonly [brand]?: Name;
};
type StoreId = Id<'store'>;
type AccountId = Id<'account'>;
type ApiKeyId = Id<'api-key'>;
type CategoryId = Id<'category'>;
type CollectionId = Id<'collection'>;
type ProductId = Id<'product'>;
type VariantId = Id<'variant'>;
type WarehouseId = Id<'warehouse'>;
type CartId = Id<'cart'>;
type OrderId = Id<'order'>;
type PaymentId = Id<'payment'>;
type ShipmentId = Id<'shipment'>;
type ReturnId = Id<'return'>;
type PromotionId = Id<'promotion'>;
type AttributeId = Id<'attribute'>;
type PriceListId = Id<'price-list'>;
type ImportId = Id<'import'>;
type TaxZoneId = Id<'tax-zone'>;
type MarketId = Id<'market'>;
type ExtensionId = Id<'extension'>;

declare const STAFF_ROLES: readonly ["owner", "manager", "packer", "support", "analyst"];
type StaffRole = (typeof STAFF_ROLES)[number];
/** What staff may do. One table decides; a role holds exactly the permissions in its row. */
declare const PERMISSIONS: readonly ["orders.read", "orders.pack", "orders.cancel", "orders.create", "orders.edit", "orders.discount", "returns.decide", "returns.receive", "catalog.write", "stock.read", "stock.adjust", "warehouses.write", "taxes.write", "markets.write", "reviews.moderate", "promotions.read", "promotions.write", "payments.capture", "payments.refund", "payments.manage", "payments.record", "metrics.read", "notes.write", "customers.read", "customers.manage", "messages.manage", "keys.manage", "webhooks.manage", "extensions.manage", "staff.manage", "audit.read"];
type Permission = (typeof PERMISSIONS)[number];

/**
 * What the audit log notes, each with what the subject of its entries is an id of. `store` stands for the store itself; of a webhook the
 * subject is `webhook:{id}`.
 */
declare const AUDIT_ACTIONS: {
    readonly 'account.erased': "account";
    readonly 'api_key.created': "key";
    readonly 'api_key.rotated': "key";
    readonly 'api_key.revoked': "key";
    readonly 'attribute.save': "attribute";
    readonly 'bundle.set': "variant";
    readonly 'category.save': "category";
    readonly 'category.order': "category";
    readonly 'category.remove': "category";
    readonly 'collection.save': "collection";
    readonly 'collection.remove': "collection";
    readonly 'credit.issue': "credit";
    readonly 'credit.grant': "credit";
    readonly 'credit.setBlocked': "credit";
    readonly 'customer.find': "account";
    readonly 'customer.viewed': "account";
    readonly 'customer.blocked': "account";
    readonly 'customer.unblocked': "account";
    readonly 'customer.signed_out': "account";
    readonly 'customer.password_reset_sent': "account";
    readonly 'delivery.createZone': "zone";
    readonly 'delivery.editZone': "zone";
    readonly 'delivery.removeZone': "zone";
    readonly 'delivery.createMethod': "method";
    readonly 'delivery.editMethod': "method";
    readonly 'delivery.removeMethod': "method";
    readonly 'delivery.saveSite': "warehouse";
    readonly 'extension.create': "extension";
    readonly 'extension.update': "extension";
    readonly 'extension.remove': "extension";
    readonly 'extension.rotateSecret': "extension";
    readonly 'flash.create': "flash-sale";
    readonly 'flash.edit': "flash-sale";
    readonly 'flash.cancel': "flash-sale";
    readonly 'import.checking': "import";
    readonly 'import.running': "import";
    readonly 'inventory.adjust': "variant";
    readonly 'inventory.count': "variant";
    readonly 'inventory.transfer': "variant";
    readonly 'inventory.receive': "warehouse";
    readonly 'inventory.setCaps': "variant";
    readonly 'inventory.setPromise': "variant";
    readonly 'inventory.setThreshold': "variant";
    readonly 'inventory.setAllocation': "store";
    readonly 'inventory.createWarehouse': "warehouse";
    readonly 'inventory.editWarehouse': "warehouse";
    readonly 'inventory.removeWarehouse': "warehouse";
    readonly 'invoice.settings_changed': "store";
    readonly 'market.save': "market";
    readonly 'note.removed': "note";
    readonly 'order.create': "order";
    readonly 'order.edit': "order";
    readonly 'order.cancelRest': "order";
    readonly 'order.joined': "order";
    readonly 'order.exported': "store";
    readonly 'order.slips_printed': "store";
    readonly 'payment.capture': "payment";
    readonly 'payment.void': "payment";
    readonly 'payment.record': "order";
    readonly 'payment.refund': "order";
    readonly 'payment.retryRefund': "order";
    readonly 'payment.changeSettings': "store";
    readonly 'price-list.create': "price-list";
    readonly 'price-list.edit': "price-list";
    readonly 'price-list.setPrices': "price-list";
    readonly 'product.create': "product";
    readonly 'product.edit': "product";
    readonly 'product.setStatus': "product";
    readonly 'product.editBulk': "store";
    readonly 'promotion.create': "promotion";
    readonly 'promotion.edit': "promotion";
    readonly 'promotion.setStatus': "promotion";
    readonly 'promotion.addCodes': "promotion";
    readonly 'return.approved': "return";
    readonly 'return.refused': "return";
    readonly 'return.label_sent': "return";
    readonly 'return.received': "return";
    readonly 'return.refunded': "return";
    readonly 'return.closed': "return";
    readonly 'search.setSynonyms': "store";
    readonly 'staff.invited': "invitation";
    readonly 'staff.invitation_revoked': "invitation";
    readonly 'staff.joined': "invitation";
    readonly 'staff.role_changed': "colleague";
    readonly 'staff.removed': "colleague";
    readonly 'staff.second_factor_policy': "store";
    readonly 'tax.save': "tax-zone";
    readonly 'tax.remove': "tax-zone";
    readonly 'webhook.created': "webhook";
    readonly 'webhook.updated': "webhook";
    readonly 'webhook.removed': "webhook";
    readonly 'webhook.secret_rotated': "webhook";
    readonly 'webhook.replayed': "webhook";
};
type AuditAction = keyof typeof AUDIT_ACTIONS;

declare const LOCALES: readonly ["en", "zh-CN"];
type Locale = (typeof LOCALES)[number];
/** A text in every language the shop speaks. */
type LocalizedText = Readonly<Record<Locale, string>>;

type AreaOf<Action extends string> = Action extends `${infer Area}.${string}` ? Area : never;
/** The part of an action before its dot: what belongs together. */
type AuditArea = AreaOf<AuditAction>;
/** What an entry is about, where that is something one can look up; found when the entry is read. Colleagues are named as `actor` is. */
type AuditAbout = {
    readonly kind: 'order';
    readonly number: number;
} | {
    readonly kind: 'product';
    readonly productId: ProductId;
    readonly name: LocalizedText;
} | {
    readonly kind: 'customer';
    readonly accountId: AccountId;
} | {
    readonly kind: 'colleague';
    readonly accountId: AccountId;
    readonly name: string;
} | {
    readonly kind: 'price-list';
    readonly priceListId: PriceListId;
    readonly name: string;
} | {
    readonly kind: 'webhook';
    readonly endpointId: string;
} | {
    readonly kind: 'extension';
    readonly extensionId: ExtensionId;
};
/** What somebody did in a store, as it was noted in the transaction that did it. Entries are neither changed nor removed. */
interface AuditEntry {
    /** A whole number; later entries have higher ones. */
    readonly id: string;
    readonly at: Date;
    /** Who it was: staff by their name, others by a short form of it. Null once the account was erased. */
    readonly actor: {
        readonly accountId: AccountId;
        readonly name: string;
    } | null;
    /** The key that did it for them. */
    readonly apiKey: {
        readonly id: ApiKeyId;
        readonly name: string;
    } | null;
    /** One of `AUDIT_ACTIONS`, or one that another version of the shop noted. */
    readonly action: string;
    /** The id of what it was done to. */
    readonly subject: string;
    readonly about: AuditAbout | null;
    /** Facts by the action, without personal data. */
    readonly details: Readonly<Record<string, unknown>>;
}
/** `changed`: it no longer has its own hash. `gap`: it does not follow the entry before it, so that one is gone or another. */
type AuditFault = 'changed' | 'gap';
/** What came of recomputing the hashes of a store's entries from the first to the last. */
interface AuditCheck {
    /** How many hold: all there are, or those before the broken one. */
    readonly holding: number;
    /** The first that does not hold. */
    readonly broken: {
        readonly entry: AuditEntry;
        readonly fault: AuditFault;
    } | null;
}

/** So many units of a variant in one unit of a bundle. */
interface BundlePart {
    readonly variantId: VariantId;
    readonly quantity: number;
}
/** What staff say a variant is made of. */
interface BundleDraft {
    readonly parts: readonly BundlePart[];
    /** Its price is that of its parts less so many percent; null: its own. */
    readonly percentOff: number | null;
}
interface BundlePartView extends BundlePart {
    readonly sku: string;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
}
interface BundleView {
    readonly variantId: VariantId;
    /** Of what it is made of; an order that says another one is refused. */
    readonly version: number;
    readonly percentOff: number | null;
    readonly parts: readonly BundlePartView[];
}
/** The price of a bundle by those of its parts, in minor units, rounded to the nearest. */
declare function bundlePrice(parts: readonly {
    readonly price: number;
    readonly quantity: number;
}[], percentOff: number): number;

/** How much of a variant is sold to one shopper; null: no bound of its own. */
interface VariantCaps {
    /** In one order. */
    readonly maxPerOrder: number | null;
    /** In all orders of one shopper that are not off. */
    readonly maxPerPerson: number | null;
}

declare const PROMISE_KINDS: readonly ["none", "backorder", "preorder"];
type PromiseKind = (typeof PROMISE_KINDS)[number];
/** What a shopper is told of units that are still to come. */
interface StockPromise {
    readonly kind: Exclude<PromiseKind, 'none'>;
    /** The day they arrive, as YYYY-MM-DD; of a pre-order alone. */
    readonly arrivesOn: string | null;
}
/** What staff say of selling units of a variant before they are there. */
interface PromiseDraft {
    readonly kind: PromiseKind;
    /** The most units that may be promised at any time, over all orders and carts. */
    readonly limit: number;
    readonly arrivesOn: string | null;
}
/** The terms as they are now; `promised` is never more than `limit`. */
interface PromiseTerms extends PromiseDraft {
    readonly promised: number;
    readonly version: number;
}
/** Units of an order that are still to come. */
interface AwaitedUnits {
    readonly variantId: string;
    readonly sku: string;
    readonly quantity: number;
    readonly arrivesOn: string | null;
}

/**
 * Why the shop itself moves stock, with the words that its ledger keeps: staff search them, and functions of the database write them too.
 * The ledger is only added to, so the words of a cause never change.
 */
declare const STOCK_CAUSES: {
    readonly hold_expired: "hold expired";
    readonly given_back: "given back";
    readonly no_longer_wanted: "no longer wanted";
    readonly taken_from_nearer: "taken from nearer";
    readonly moved_to_pickup: "moved to the pickup point";
    readonly promised_units_came: "promised units came";
    readonly order_expired: "order expired";
    readonly order_cancelled: "order cancelled";
    readonly rest_cancelled: "rest of the order cancelled";
    readonly payment_refunded: "payment refunded";
    readonly payment_voided: "payment voided";
    readonly parcel_left: "parcel left";
    readonly collected: "collected";
    readonly order_returned: "order returned";
    readonly opening_stock: "Opening stock";
    readonly supplier_delivery: "Delivery from the supplier";
};
type StockCause = keyof typeof STOCK_CAUSES;

/** What a shopper may know of one level: sellable units, and the version that orders its news. */
interface StockLevelView {
    readonly variantId: VariantId;
    /** Null for units of no one warehouse: those of a bundle, and those that are still to come. */
    readonly warehouseId: WarehouseId | null;
    readonly available: number;
    readonly version: number;
    /** Of units that can be ordered before they are there. */
    readonly promise?: StockPromise | null | undefined;
}
/** What staff see of one level. */
interface StaffStockLevel {
    readonly variantId: VariantId;
    readonly warehouseId: WarehouseId;
    readonly onHand: number;
    readonly reserved: number;
    readonly lowStockThreshold: number;
    readonly version: number;
}
/** A level with what names it on the desk. */
interface InventoryRow extends StaffStockLevel, VariantCaps {
    /** Null for a variant that is sold from stock alone. */
    readonly promise: PromiseTerms | null;
    readonly sku: string;
    readonly productName: LocalizedText;
    readonly warehouseName: LocalizedText;
}
declare const MOVEMENT_KINDS: readonly ["receive", "adjust", "hold", "release", "ship", "return", "transfer"];
type MovementKind = (typeof MOVEMENT_KINDS)[number];
interface StockMovementView {
    readonly id: string;
    readonly kind: MovementKind;
    readonly onHandDelta: number;
    readonly reservedDelta: number;
    readonly version: number;
    /** In words: as staff wrote it, or those that `causeCode` has. */
    readonly cause: string;
    /** Why the shop itself moved it; null for what staff gave a reason of their own, or none. */
    readonly causeCode: StockCause | null;
    readonly orderNumber: number | null;
    /** Whoever of the staff did it by hand. */
    readonly author: string | null;
    readonly at: Date;
}
/** A movement with what it moved. */
interface LedgerRow extends StockMovementView {
    readonly variantId: VariantId;
    readonly warehouseId: WarehouseId;
    readonly sku: string;
    readonly warehouseName: LocalizedText;
    /** SKUs of the bundles that were ordered, when it moved as a part of them. */
    readonly bundles: readonly string[];
}
/** A variant as a scanner finds it. */
interface SkuView {
    readonly variantId: VariantId;
    readonly sku: string;
    readonly productName: LocalizedText;
}
/** The event on `variant:{id}`: the level after the change. */
interface StockChanged {
    readonly type: 'stock.changed';
    readonly level: StockLevelView;
}
/** The event on `store:{id}:stock`: the level after the change, for staff. */
interface StaffStockChanged {
    readonly type: 'stock.changed';
    readonly sku: string;
    readonly level: StaffStockLevel;
}
/** The event on `store:{id}:stock` when units of a variant were promised, covered or withdrawn, or its terms have changed. */
interface StaffStockPromised {
    readonly type: 'stock.promised';
    readonly sku: string;
    readonly promise: PromiseTerms & {
        readonly variantId: VariantId;
    };
}
/** The event on `store:{id}:stock` when a level counts as low from another number on. */
interface StaffThresholdChanged {
    readonly type: 'stock.threshold';
    readonly variantId: VariantId;
    readonly warehouseId: WarehouseId;
    readonly lowStockThreshold: number;
}
type StaffStockEvent = StaffStockChanged | StaffStockPromised | StaffThresholdChanged;
/** Units of a variant that are there to be sold now, over all warehouses. */
declare function availableOf(variantId: VariantId, levels: Iterable<StockLevelView>): number;
/** Units of a variant that can be ordered beyond what is there, and when they come; null for none. */
declare function promiseOf(variantId: VariantId, levels: Iterable<StockLevelView>): (StockPromise & {
    readonly units: number;
}) | null;
/** Takes a level in, unless what is known of it is as new. Returns the same array when nothing changed. */
declare function foldLevel<L extends {
    variantId: VariantId;
    warehouseId: WarehouseId | null;
    version: number;
    promise?: unknown;
}>(levels: readonly L[], next: L): readonly L[];
declare function isLow(level: StaffStockLevel): boolean;
/** What is low now, scarcest first. */
declare function scarcest(rows: readonly InventoryRow[]): readonly InventoryRow[];

/** `file` + `-480.webp` or `-960.webp` below `/media/`; width and height of the larger, in pixels. */
interface Picture {
    readonly file: string;
    readonly width: number;
    readonly height: number;
}

/** An amount in minor units of its currency (cents, fen, yen): always a safe integer. */
interface Money {
    readonly amount: number;
    readonly currency: string;
}

interface ProductSuggestion {
    readonly id: ProductId;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly image: ImageView | null;
}
interface CategorySuggestion {
    readonly slug: string;
    readonly name: LocalizedText;
}
/** What somebody may be about to type. */
interface Suggestions {
    readonly products: readonly ProductSuggestion[];
    readonly categories: readonly CategorySuggestion[];
    /** What others searched for and found. */
    readonly queries: readonly string[];
}
/** What became of a query. */
interface SearchOutcome {
    /** What was searched for instead of what was typed: "did you mean". */
    readonly corrected: string | null;
    /** Not all words had to match. */
    readonly isBroadened: boolean;
    /** False: there are more matches than are ranked. */
    readonly isComplete: boolean;
    /** Words to highlight, in lower case, as they stand in texts. */
    readonly words: readonly string[];
}

/** A country or a region of it. */
interface DeliveryPlace {
    /** ISO 3166-1 alpha-2, or EVERYWHERE. */
    readonly country: string;
    /** As it is written in addresses there; empty for all of the country. */
    readonly region: string;
}

/** What kind of goods a product is for the tax of a country; `zero` is never taxed. */
declare const TAX_CLASSES: readonly ["standard", "reduced", "zero"];
type TaxClass = (typeof TAX_CLASSES)[number];
/** How delivery is taxed: as the goods it brings, in the shares of what they cost, or as one class. */
declare const DELIVERY_TAXES: readonly ["goods", "standard", "reduced", "zero"];
type DeliveryTax = (typeof DELIVERY_TAXES)[number];
interface TaxPlace {
    /** ISO 3166-1 alpha-2 */
    readonly country: string;
    /** As its people write it in an address; null means the whole country. */
    readonly region: string | null;
}
interface DatedTaxRate {
    readonly taxClass: Exclude<TaxClass, 'zero'>;
    /** Basis points, 1900 = 19 %. */
    readonly rate: number;
    /** Null: it has always been so. Of several rates of a class, the one that began last counts. */
    readonly startsAt: Date | null;
}
/** Where the same taxes are asked for. */
interface TaxZone {
    /** None: everywhere that no other zone names. */
    readonly places: readonly TaxPlace[];
    /** Whether prices contain the tax, or it comes on top of them. */
    readonly taxIncluded: boolean;
    readonly deliveryTax: DeliveryTax;
    readonly rates: readonly DatedTaxRate[];
}
interface TaxZoneDraft extends TaxZone {
    readonly name: string;
}
interface TaxZoneView extends TaxZoneDraft {
    readonly id: TaxZoneId;
    readonly version: number;
}
/** What a zone asks for at a time. */
interface TaxTerms {
    readonly taxIncluded: boolean;
    readonly deliveryTax: DeliveryTax;
    /** Basis points by class. */
    readonly rates: Readonly<Record<TaxClass, number>>;
}

declare const PRODUCT_SORTS: readonly ["relevance", "recommended", "price-asc", "price-desc", "sales", "rating", "newest"];
type ProductSort = (typeof PRODUCT_SORTS)[number];
interface CategoryView {
    readonly id: CategoryId;
    readonly parentId: CategoryId | null;
    readonly slug: string;
    readonly name: LocalizedText;
    /** Active products in it and below it. */
    readonly productCount: number;
}
/** A picture with the text for those who do not see it. */
interface ImageView extends Picture {
    readonly alt: LocalizedText;
}
interface RatingView {
    /** 1 to 5, null without a review. */
    readonly average: number | null;
    readonly count: number;
}
interface ProductCard {
    readonly id: ProductId;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly image: ImageView | null;
    readonly priceFrom: Money;
    readonly priceTo: Money;
    readonly compareAt: Money | null;
    readonly rating: RatingView;
    readonly salesCount: number;
    readonly variantIds: readonly VariantId[];
    readonly stock: readonly StockLevelView[];
}
interface ProductPage {
    readonly items: readonly ProductCard[];
    readonly total: number;
    /** False: there are more products than are counted. */
    readonly isTotalExact: boolean;
    readonly nextCursor: string | null;
    /** Null without a query. */
    readonly search: SearchOutcome | null;
}
interface ProductOption {
    readonly key: string;
    readonly name: LocalizedText;
    readonly values: readonly {
        readonly key: string;
        readonly name: LocalizedText;
    }[];
}
interface VariantView {
    readonly id: VariantId;
    readonly sku: string;
    /** option key → value key */
    readonly options: Readonly<Record<string, string>>;
    readonly price: Money;
    readonly compareAt: Money | null;
    readonly weightGrams: number;
    /** What a bundle is made of; empty for anything else. */
    readonly parts: readonly BundlePartView[];
}
interface AttributeView {
    readonly key: string;
    readonly name: LocalizedText;
    readonly unit: string | null;
    readonly value: LocalizedText;
}
interface ProductView {
    readonly id: ProductId;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly description: LocalizedText;
    readonly brand: string | null;
    readonly taxClass: TaxClass;
    /** Those it is in, each with those above it before it. */
    readonly categories: readonly CategoryView[];
    readonly images: readonly ImageView[];
    readonly options: readonly ProductOption[];
    readonly variants: readonly VariantView[];
    readonly attributes: readonly AttributeView[];
    readonly rating: RatingView;
    readonly salesCount: number;
    readonly stock: readonly StockLevelView[];
}

/** What is taxed at a rate, and the tax on it. */
interface TaxAtRate {
    /** Basis points, 1900 = 19 %. */
    readonly rate: number;
    /** Without the tax. */
    readonly net: Money;
    readonly tax: Money;
}

/** When a warehouse works. */
interface WorkCalendar {
    /** IANA name. */
    readonly timeZone: string;
    /** 1 is Monday, 7 is Sunday. */
    readonly workDays: readonly number[];
    /** `2026-12-25` */
    readonly closedDays: readonly string[];
}
/** How fast a way of delivery is. */
interface DeliverySpeed {
    /** Working days between the order and the day its parcel leaves; 0 for the same day. */
    readonly handlingDays: number;
    /** Minute of the day at the warehouse from which on an order counts as one of the next working day. */
    readonly cutOffMinute: number;
    /** On which days the carrier brings parcels; its days count these alone. 1 is Monday. */
    readonly deliveryDays: readonly number[];
    readonly minDays: number;
    readonly maxDays: number;
}
/** The first and the last day on which it arrives, as calendar days where it arrives: `2026-12-02`. */
interface DeliveryPromise {
    readonly from: string;
    readonly to: string;
}

/** A price up to and including a weight; null: however heavy. Minor units. */
interface WeightBand {
    readonly upToGrams: number | null;
    readonly price: number;
}
/** From goods of this worth on, the delivery costs at most so much; 0 for free. Minor units. */
interface ValueStep {
    readonly from: number;
    readonly atMost: number;
}
/** What a way of delivery costs in a zone: by weight, then less by what is ordered. */
interface DeliveryRate {
    /** From light to heavy; above the last one nothing is sent. */
    readonly bands: readonly WeightBand[];
    /** On top of the band, for each started kilogram. Minor units. */
    readonly kiloPrice: number;
    /** From small orders to large. */
    readonly steps: readonly ValueStep[];
}

/** What a way of delivery costs in a zone, and how many days its carrier needs there. */
interface ZoneRate extends DeliveryRate, Pick<DeliverySpeed, 'maxDays' | 'minDays'> {
}
interface PlannedMethod extends Omit<DeliverySpeed, 'maxDays' | 'minDays'> {
    readonly code: string;
    readonly name: LocalizedText;
    /** By zone; where it has none, it does not go. */
    readonly rates: Readonly<Record<string, ZoneRate>>;
}
/** A way to deliver as the shopper sees it. */
interface DeliveryOption {
    readonly code: string;
    readonly name: LocalizedText;
    readonly price: Money;
    readonly promise: DeliveryPromise;
    /** How much more has to be ordered for it to cost less, and what it costs then. */
    readonly saving: {
        readonly missing: Money;
        readonly price: Money;
    } | null;
}

/** What staff have decided; whether it is in force also depends on the time, see `promotionState`. */
declare const PROMOTION_STATUSES: readonly ["draft", "active", "paused", "ended"];
type PromotionStatus = (typeof PROMOTION_STATUSES)[number];
declare const PROMOTION_STATES: readonly ["draft", "scheduled", "live", "paused", "used_up", "ended"];
type PromotionState = (typeof PROMOTION_STATES)[number];
/** Amounts are minor units of the rule's currency, rates basis points: 1000 = 10 %. */
type Discount = {
    readonly kind: 'percent';
    readonly basisPoints: number;
} | {
    readonly kind: 'fixed';
    readonly amount: number;
};
/** From so many units, or from so much money, on. */
interface DiscountTier {
    readonly from: number;
    readonly off: Discount;
}
type PromotionEffect = Discount | {
    readonly kind: 'free_delivery';
    /** The most that is taken off; null for all of it. */
    readonly upTo: number | null;
} | {
    readonly kind: 'buy_x_get_y';
    readonly buy: number;
    readonly get: number;
    /** What is taken off the units that are given: 10000 makes them free. The cheapest ones are given. */
    readonly basisPoints: number;
    /** Where the given units come from; null for the goods of the rule itself. */
    readonly getFrom: Scope | null;
    readonly timesPerOrder: number | null;
} | {
    readonly kind: 'tiers';
    readonly by: 'amount' | 'quantity';
    readonly tiers: readonly DiscountTier[];
};
type EffectKind = PromotionEffect['kind'];
/** The goods a rule speaks of: those that are in any of its lists, or all when every list is empty. */
interface Scope {
    readonly productIds: readonly ProductId[];
    readonly categoryIds: readonly CategoryId[];
    readonly collectionIds: readonly CollectionId[];
}
interface PromotionRule {
    readonly effect: PromotionEffect;
    readonly scope: Scope;
    /** Of the amounts in this rule; null when it speaks of none. */
    readonly currency: string | null;
    /** What the goods of the scope must come to before any discount. */
    readonly minSubtotal: number | null;
    readonly firstOrderOnly: boolean;
    readonly needsCoupon: boolean;
    /** An exclusive promotion goes with no other. */
    readonly stacking: 'exclusive' | 'stackable';
    /** The higher one comes first, and wins where not both can be had. */
    readonly priority: number;
    /** How many orders it may be used for. */
    readonly totalLimit: number | null;
    readonly perPersonLimit: number | null;
}
interface Promotion {
    readonly id: PromotionId;
    readonly name: LocalizedText;
    readonly status: PromotionStatus;
    readonly startsAt: Date | null;
    /** The first moment it is no longer in force. */
    readonly endsAt: Date | null;
    readonly rule: PromotionRule;
}

/** Why a promotion takes nothing off, in facts that a page puts into words. */
type PromotionRefusal = {
    readonly kind: 'not_in_force';
    readonly state: PromotionState;
} | {
    readonly kind: 'other_currency';
} | {
    readonly kind: 'needs_coupon';
} | {
    readonly kind: 'used_up';
} | {
    readonly kind: 'used_by_you';
} | {
    readonly kind: 'not_first_order';
} | {
    readonly kind: 'no_matching_goods';
} | {
    readonly kind: 'below_minimum';
    readonly missing: Money;
} | {
    readonly kind: 'too_few_goods';
    readonly missing: number;
} | {
    readonly kind: 'goes_with_no_other';
} | {
    readonly kind: 'nothing_left';
};
interface Named {
    readonly promotionId: PromotionId;
    readonly name: LocalizedText;
    /** The code it was given for, if it needs one. */
    readonly code: string | null;
    readonly effect: EffectKind;
}
/** A promotion as it stands on a bill. */
interface DiscountView extends Named {
    readonly amount: Money;
}
/** A promotion that would help, and what is missing for it. */
interface OfferView extends Named {
    readonly why: PromotionRefusal;
}
/** A code the shopper gave; `why` is null when it takes something off. */
interface GivenCodeView {
    readonly code: string;
    readonly name: LocalizedText;
    readonly why: PromotionRefusal | null;
}
/** What promotions do for the shopper, and what more they could. */
interface OffersView {
    readonly discounts: readonly DiscountView[];
    readonly codes: readonly GivenCodeView[];
    /** Promotions without a code that only more goods are missing for. */
    readonly offers: readonly OfferView[];
}

/** What stands between this line and an order; the shopper decides on each. */
type LineProblem = {
    readonly kind: 'gone';
} | {
    readonly kind: 'sold_out';
} | {
    readonly kind: 'fewer_left';
    readonly available: number;
} | {
    readonly kind: 'over_limit';
    readonly limit: number;
} | {
    readonly kind: 'price_changed';
    readonly was: Money;
    readonly now: Money;
};
interface CartLineView {
    readonly variantId: VariantId;
    readonly productId: ProductId;
    readonly slug: string;
    readonly sku: string;
    readonly name: LocalizedText;
    /** Chosen option values in words, e.g. "Blue, M". */
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
    readonly quantity: number;
    readonly unitPrice: Money;
    readonly lineTotal: Money;
    /** Units this cart can have: what it holds itself counts, and what lines before this one need of the same stock does not. */
    readonly available: number;
    /** So many of the line are still to come. */
    readonly awaited: {
        readonly units: number;
        readonly arrivesOn: string | null;
    } | null;
    /** The most this shopper may order of it now, whatever there is: less what lines before this one take of the same cap. */
    readonly limit: number;
    readonly stock: readonly StockLevelView[];
    readonly problems: readonly LineProblem[];
}
/** What the shopper keeps beside the cart for another day. */
interface SavedLineView {
    readonly variantId: VariantId;
    readonly productId: ProductId;
    readonly slug: string;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
    readonly quantity: number;
    /** What one unit cost when the shopper last agreed to it. */
    readonly priceThen: Money;
    /** Null once it is no longer sold. */
    readonly priceNow: Money | null;
    readonly stock: readonly StockLevelView[];
}
interface CartView {
    readonly id: CartId | null;
    readonly version: number;
    readonly lines: readonly CartLineView[];
    /** Kept beside the cart, and no part of its figures. */
    readonly saved: readonly SavedLineView[];
    readonly itemCount: number;
    /** Before any discount. */
    readonly subtotal: Money;
    /** Off the goods; what is taken off the delivery comes at the checkout. */
    readonly discount: Money;
    readonly offers: OffersView;
    readonly hold: HoldView | null;
}
/** Stock set aside for this cart until `expiresAt`. */
interface HoldView {
    readonly expiresAt: Date;
    /** Server time when this was said; a countdown starts from the difference. */
    readonly now: Date;
}
/** The event on `cart:{id}`: read the cart again. */
interface CartChanged {
    readonly type: 'cart.changed';
    readonly version: number;
}
interface CheckoutQuote {
    readonly subtotal: Money;
    readonly shipping: Money;
    /** Off goods and delivery. */
    readonly discount: Money;
    readonly offers: OffersView;
    /** Contained in `total`. */
    readonly tax: Money;
    /** The tax by rate; adds up to `tax`. */
    readonly taxes: readonly TaxAtRate[];
    /** Whether prices contain the tax, or it came on top of them. */
    readonly taxIncluded: boolean;
    readonly total: Money;
    readonly delivery: readonly DeliveryOption[];
}

declare const ATTRIBUTE_KINDS: readonly ["text", "number", "choice", "boolean"];
type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];
interface AttributeChoice {
    readonly key: string;
    readonly name: LocalizedText;
}
/** What a product has of an attribute, by the attribute's kind. */
type AttributeValue = {
    readonly text: LocalizedText;
} | {
    readonly number: number;
} | {
    readonly choice: AttributeChoice;
} | {
    readonly boolean: boolean;
};
/** What staff write down; its key and kind stay once it is made. */
interface AttributeDraft {
    readonly key: string;
    readonly kind: AttributeKind;
    readonly unit: string | null;
    readonly name: LocalizedText;
    /** Of a choice; none for other kinds. */
    readonly choices: readonly AttributeChoice[];
    /** Whether shoppers narrow lists by it; a text never is. */
    readonly isFilterable: boolean;
}
interface AttributeDefinition extends AttributeDraft {
    readonly id: AttributeId;
}

interface VariantDraft {
    /** Null for a new one. */
    readonly id: VariantId | null;
    readonly sku: string;
    /** option key → value key, one of every option */
    readonly options: Readonly<Record<string, string>>;
    readonly weightGrams: number;
    /** The base price in minor units of the store's currency. */
    readonly price: number;
    /** What it cost before, above the price; null when nothing is struck out. */
    readonly compareAt: number | null;
    /** In each warehouse: as many units or fewer are few. */
    readonly lowStockThreshold: number;
}
/** A product as staff write it down, whole. */
interface ProductDraft {
    readonly slug: string;
    readonly name: LocalizedText;
    readonly description: LocalizedText;
    readonly brand: string | null;
    readonly tags: readonly string[];
    readonly taxClass: TaxClass;
    readonly categoryIds: readonly CategoryId[];
    readonly attributes: readonly {
        readonly attributeId: AttributeId;
        readonly value: AttributeValue;
    }[];
    /** In the order they are shown. */
    readonly images: readonly ImageView[];
    readonly options: readonly ProductOption[];
    /** In the order they are shown. One that is left out is archived, since orders may name it. */
    readonly variants: readonly VariantDraft[];
    /** When a draft goes on sale by itself. */
    readonly publishAt: Date | null;
    /** When it is archived by itself. */
    readonly unpublishAt: Date | null;
}

declare const PRODUCT_STATUSES: readonly ["draft", "active", "archived"];
type ProductStatus = (typeof PRODUCT_STATUSES)[number];
/** A product as staff see it; what they change is made to its version. */
interface StaffProductView extends ProductDraft {
    readonly id: ProductId;
    readonly status: ProductStatus;
    readonly version: number;
    readonly currency: string;
    readonly publishedAt: Date | null;
    readonly createdAt: Date;
}
/** A row of the desk's list. */
interface StaffProductRow {
    readonly id: ProductId;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly image: ImageView | null;
    readonly status: ProductStatus;
    readonly version: number;
    /** What its cheapest variant costs now. */
    readonly priceFrom: Money;
    readonly variantCount: number;
    /** Units to sell over all variants and warehouses. */
    readonly available: number;
    /** Some variant has few left in some warehouse. */
    readonly isLow: boolean;
    readonly publishAt: Date | null;
    readonly unpublishAt: Date | null;
}
interface StaffProductPage {
    readonly items: readonly StaffProductRow[];
    readonly nextCursor: string | null;
}
/** The event on `store:{id}:catalog`: something of the catalogue is not as it was, read it again. */
interface CatalogChanged {
    readonly type: 'catalog.changed';
    readonly subject: 'attribute' | 'category' | 'collection' | 'import' | 'market' | 'price-list' | 'product' | 'tax-zone';
    readonly id: string;
    readonly version: number;
}

/** By basis points (1000 = 10 % more, -1000 = 10 % less), or by minor units of the store's currency. */
type PriceChange = {
    readonly by: 'percent';
    readonly basisPoints: number;
} | {
    readonly by: 'amount';
    readonly amount: number;
};
type BulkChange = {
    readonly kind: 'price';
    readonly change: PriceChange;
} | {
    readonly kind: 'status';
    readonly status: ProductStatus;
} | {
    readonly kind: 'category';
    readonly categoryId: CategoryId;
    readonly isIn: boolean;
};
/** What a bulk change does, or did, to a product. */
interface BulkRow {
    readonly productId: ProductId;
    readonly name: LocalizedText;
    /** What the change is made to; after it was made, what it led to. */
    readonly version: number;
    /** `stale`: somebody changed the product since it was looked at, so it stays as it is. */
    readonly outcome: 'changes' | 'same' | 'stale';
    readonly prices: readonly {
        readonly sku: string;
        readonly before: Money;
        readonly after: Money;
    }[];
}

interface CategoryDraft {
    readonly slug: string;
    readonly name: LocalizedText;
    readonly parentId: CategoryId | null;
}

type CollectionCondition = 
/** In the category or below it. */
{
    readonly kind: 'category';
    readonly categoryId: CategoryId;
} | {
    readonly kind: 'tag';
    readonly tag: string;
} | {
    readonly kind: 'brand';
    readonly brand: string;
}
/** What the cheapest variant costs now, in minor units of the store's currency; both ends count. */
 | {
    readonly kind: 'price';
    readonly min: number | null;
    readonly max: number | null;
}
/** A text or choice in either language, the key of a choice, or `true` and `false`; capitals do not matter. */
 | {
    readonly kind: 'attribute';
    readonly attributeId: AttributeId;
    readonly equals: string;
} | {
    readonly kind: 'attribute-range';
    readonly attributeId: AttributeId;
    readonly min: number | null;
    readonly max: number | null;
};
interface CollectionRule {
    readonly match: 'all' | 'any';
    readonly conditions: readonly CollectionCondition[];
}
interface CollectionDraft {
    readonly slug: string;
    readonly name: LocalizedText;
    readonly rule: CollectionRule;
}
interface CollectionView extends CollectionDraft {
    readonly id: CollectionId;
    readonly version: number;
    /** Active products in it now. */
    readonly productCount: number;
}

/** Prices that hold in a time instead of the base prices; of several lists in force, the highest priority wins. */
interface PriceListDraft {
    readonly name: string;
    /** ISO 4217: of the store, or of one of its markets. */
    readonly currency: string;
    readonly startsAt: Date | null;
    /** The first moment it is no longer in force. */
    readonly endsAt: Date | null;
    readonly priority: number;
}
interface PriceListView extends PriceListDraft {
    readonly id: PriceListId;
    readonly version: number;
    readonly priceCount: number;
    readonly isInForce: boolean;
}
interface ListPriceView {
    readonly variantId: VariantId;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly amount: number;
    readonly compareAt: number | null;
    /** What it costs without any list; null where it has no such price in the list's currency. */
    readonly base: number | null;
    /** What shoppers pay now, and of which list that is; null as the list means the base price. */
    readonly now: {
        readonly amount: number;
        readonly priceListId: PriceListId | null;
    } | null;
}
/** A variant that a price can be written for. */
interface PricedVariant {
    readonly variantId: VariantId;
    readonly sku: string;
    readonly name: LocalizedText;
    /** Minor units of the list's currency. */
    readonly base: number | null;
}
/** Another list that holds at the same time for some of the same variants. */
interface PriceListOverlap {
    readonly priceListId: PriceListId;
    readonly name: string;
    readonly priority: number;
    /** How many variants are in both. */
    readonly count: number;
}

interface CategoryFacet {
    readonly slug: string;
    /** Of the category above it, if that is counted too. */
    readonly parent: string | null;
    readonly name: LocalizedText;
    readonly count: number;
}
interface BrandFacet {
    readonly brand: string;
    readonly count: number;
}
interface ChoiceFacet {
    readonly kind: 'boolean' | 'choice';
    readonly key: string;
    readonly name: LocalizedText;
    readonly unit: string | null;
    readonly values: readonly {
        readonly value: string;
        readonly name: LocalizedText;
        readonly count: number;
    }[];
}
interface NumberFacet {
    readonly kind: 'number';
    readonly key: string;
    readonly name: LocalizedText;
    readonly unit: string | null;
    readonly lowest: number;
    readonly highest: number;
}
type AttributeFacet = ChoiceFacet | NumberFacet;
/**
 * What the products of a filter have in common and apart. Each part is counted as if nothing of its own kind were chosen, so that one
 * can see what choosing more of it would bring. What most products have comes first.
 */
interface ProductFacets {
    /** Products that the whole filter leaves. */
    readonly total: number;
    /** False: there are more products than are counted, and each count is at least this. */
    readonly isExact: boolean;
    /** Below the chosen category, or of the whole shop. */
    readonly categories: readonly CategoryFacet[];
    readonly brands: readonly BrandFacet[];
    /** Of the cheapest variants; null where there is no product. */
    readonly price: {
        readonly lowest: Money;
        readonly highest: Money;
    } | null;
    readonly ratings: readonly {
        readonly from: number;
        readonly count: number;
    }[];
    readonly inStock: number;
    readonly attributes: readonly AttributeFacet[];
}

/** Some of an attribute's values (keys of choices, `true` and `false`), or a range of a number; both ends count. */
interface AttributeFilter {
    readonly key: string;
    readonly values?: readonly string[] | undefined;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
}
/** What a list of products is narrowed to. Values of one kind add up, different kinds narrow each other. */
interface ProductFilter {
    readonly query?: string | undefined;
    /** Category slug; products of categories below it count. */
    readonly category?: string | undefined;
    /** Slugs of categories, of which each product is in one at least, or below it. */
    readonly categories?: readonly string[] | undefined;
    readonly brands?: readonly string[] | undefined;
    /** What the cheapest variant costs, in minor units of the currency that prices are asked in. */
    readonly priceFrom?: number | undefined;
    readonly priceTo?: number | undefined;
    /** The least average of its stars, 1 to 5. */
    readonly ratingFrom?: number | undefined;
    readonly inStock?: boolean | undefined;
    readonly attributes?: readonly AttributeFilter[] | undefined;
}

declare const IMPORT_STATUSES: readonly ["uploading", "checking", "checked", "running", "done", "failed"];
type ImportStatus = (typeof IMPORT_STATUSES)[number];
declare const IMPORT_PROBLEMS: readonly ["missing_column", "unknown_column", "repeated_column", "unreadable", "too_many_rows", "expired", "required", "too_long", "not_a_price", "not_a_number", "not_true_or_false", "unknown_status", "unknown_category", "unknown_tax_class", "unknown_choice", "too_many_attributes", "sku_taken", "invalid"];
type ImportProblem = (typeof IMPORT_PROBLEMS)[number];
interface ImportError {
    /** As an editor counts them; the heading is line 1. */
    readonly line: number;
    /** Null when the row as a whole is meant. */
    readonly column: string | null;
    readonly problem: ImportProblem;
}
/** How far a file of products is. Counts are of products; in a check they say what would be done. */
interface ImportView {
    readonly id: ImportId;
    readonly fileName: string;
    readonly status: ImportStatus;
    /** Grows while a file that is to be checked is read. */
    readonly total: number;
    readonly done: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Left out for an error in one of its rows. */
    readonly refused: number;
    /** The first hundred. */
    readonly errors: readonly ImportError[];
    readonly version: number;
    readonly createdAt: Date;
}

/** Whether a product is sold now and at which prices; `version` orders the news of it. */
interface ProductOffer {
    readonly productId: ProductId;
    readonly version: number;
    readonly isForSale: boolean;
    /** Of what can be bought, in the store's currency; empty when it is not for sale. */
    readonly prices: readonly VariantPrice[];
    /** The same in the currencies of the store's markets. */
    readonly marketPrices?: readonly VariantPrice[];
}
interface VariantPrice {
    readonly variantId: VariantId;
    readonly price: Money;
    readonly compareAt: Money | null;
}
/** The event on `product:{id}:offer`: the offer after the change. */
interface ProductChanged {
    readonly type: 'product.changed';
    readonly offer: ProductOffer;
}
/** The offer in the currency of a market, if it says anything of it. */
declare function offerIn(offer: ProductOffer, currency: string): ProductOffer;
/** Takes in an offer unless a newer one is known. */
declare function foldOffer(known: ReadonlyMap<ProductId, ProductOffer>, next: ProductOffer): ReadonlyMap<ProductId, ProductOffer>;

declare const CREDIT_KINDS: readonly ["gift_card", "store_credit"];
type CreditKind = (typeof CREDIT_KINDS)[number];
/** A gift card or a shopper's credit, as staff see it. */
interface CreditView {
    readonly id: string;
    readonly kind: CreditKind;
    /** The last characters of a card's code. */
    readonly codeEnd: string | null;
    readonly issued: Money;
    readonly balance: Money;
    readonly expiresAt: Date | null;
    readonly isBlocked: boolean;
    readonly createdAt: Date;
    readonly version: number;
}
/** A new gift card; its code is shown this once and cannot be read again. */
interface IssuedGiftCard {
    readonly credit: CreditView;
    readonly code: string;
}
/** What whoever holds it may know. */
interface CreditBalance {
    readonly balance: Money;
    readonly expiresAt: Date | null;
}
/** On `store:{id}:payments`: what to read again. */
interface StorePaymentsChanged {
    readonly type: 'credit.changed' | 'difference.changed' | 'refund.changed' | 'settings.changed';
    readonly id: string;
    readonly version: number;
}

/** What shoppers choose from. */
interface MarketChoice {
    readonly currency: string;
    readonly name: LocalizedText;
    /** ISO 3166-1 alpha-2; none: everywhere. */
    readonly countries: readonly string[];
}
interface MarketDraft extends MarketChoice {
    /** What one unit of the store's currency is in this one, e.g. `7.85`. */
    readonly rate: string;
    readonly isActive: boolean;
}
interface MarketView extends MarketDraft {
    readonly id: MarketId;
    readonly version: number;
}
/** The event on `store:{id}:markets`: prices in the currencies of its markets are to be read again. */
interface MarketChanged {
    readonly type: 'market.changed';
    readonly marketId: MarketId;
    readonly version: number;
}

interface StoreView {
    readonly id: StoreId;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly currency: string;
    readonly timeZone: string;
    readonly country: string;
    /** Where it sells in other currencies than its own. */
    readonly markets: readonly MarketChoice[];
}
/** Who is signed in at this browser, and in which store. */
interface SessionView {
    readonly store: StoreView;
    readonly account: {
        readonly id: AccountId;
        /** Null for who signs in by phone alone. */
        readonly email: string | null;
        readonly name: string;
        readonly locale: Locale;
    } | null;
    readonly role: StaffRole | null;
    /** Staff here, but without a role until this session shows the second factor the store asks its staff for. */
    readonly needsSecondFactor: boolean;
    readonly expiresAt: Date | null;
}
/** A fresh session: the token is shown once and stored only as a hash. */
interface NewSession {
    readonly token: string;
    readonly session: SessionView;
}
interface AddressInput {
    readonly name: string;
    readonly phone: string;
    readonly line1: string;
    readonly line2: string;
    /** Below the city, where addresses have one, as in China. */
    readonly district?: string | undefined;
    readonly city: string;
    readonly region: string;
    readonly postalCode: string;
    /** ISO 3166-1 alpha-2 */
    readonly country: string;
}
interface AddressView extends AddressInput {
    readonly id: string;
    readonly isDefault: boolean;
}

/**
 * placed → paid → packed → shipped → delivered → completed, or out by cancelled, expired. It is packed with its first parcel, shipped once
 * all its units have left, delivered once all its parcels have arrived. What is collected is never shipped.
 */
declare const ORDER_STATUSES: readonly ["placed", "paid", "packed", "shipped", "delivered", "completed", "cancelled", "expired"];
type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Where shoppers collect what they ordered. */
interface PickupPoint {
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
interface PickupOffer {
    readonly point: PickupPoint;
    /** The day on which an order of now is ready there: `2026-12-02`. */
    readonly readyOn: string;
    /** Lines that it has not enough of; empty when all can be collected there. */
    readonly missing: readonly {
        readonly variantId: VariantId;
        readonly available: number;
        readonly asked: number;
    }[];
}
/** How far an order is that its shopper collects. */
interface PickupState {
    /** When it lay ready; null while it does not. */
    readonly readyAt: Date | null;
    /** The last day it is kept there. */
    readonly keepUntil: string | null;
}
interface PickupView extends PickupState {
    readonly point: PickupPoint;
}
/** An order to be collected, as the people at the counter see it. */
interface PickupRow extends PickupState {
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

declare const OUTSIDE_METHODS: readonly ["cash", "transfer", "card_terminal"];
/** How money came that no provider knows of. */
type OutsideMethod = (typeof OUTSIDE_METHODS)[number];
interface OutsideMoney {
    readonly method: OutsideMethod;
    /** The number of the receipt or transfer; one of a store is taken once. */
    readonly reference: string;
}
/** A variant as staff find it to sell it, with what is there of it. */
interface SaleVariant {
    readonly variantId: VariantId;
    readonly productId: ProductId;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
    readonly price: Money;
    readonly stock: readonly StockLevelView[];
}
/** A shopper with an account, as staff need them to order for them. */
interface FoundCustomer {
    readonly accountId: AccountId;
    readonly name: string;
    readonly locale: Locale;
    readonly addresses: readonly AddressView[];
}
/** What an order that staff are making comes to. */
interface ManualQuote extends Pick<OrderView, 'delivery' | 'discount' | 'discounts' | 'grant' | 'lines' | 'shipping' | 'subtotal' | 'tax' | 'taxes' | 'taxIncluded' | 'total'> {
    readonly codes: readonly GivenCodeView[];
    readonly deliveryOptions: readonly DeliveryOption[];
    /** Where it can be collected, and what is missing there. */
    readonly pickups: readonly PickupOffer[];
}
interface MadeOrder {
    readonly orderId: OrderId;
    readonly number: number;
    readonly total: Money;
    /** Until when its goods are kept for it unpaid. */
    readonly holdExpiresAt: Date;
}

declare const PAYMENT_STATUSES: readonly ["created", "requires_action", "authorised", "captured", "partially_refunded", "refunded", "failed", "voided", "unknown"];
type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
/** When the money that a shopper's bank holds is taken: as soon as it is there, once the parcel is on its way, or when staff says so. */
declare const CAPTURE_MODES: readonly ["at_once", "at_shipment", "by_hand"];
type CaptureMode = (typeof CAPTURE_MODES)[number];
declare const PAYMENT_STEPS: readonly ["capture", "void"];
type PaymentStep = (typeof PAYMENT_STEPS)[number];
interface PaymentView {
    readonly id: PaymentId;
    /** Who takes the money; `credit` is the store itself. */
    readonly provider: string;
    readonly status: PaymentStatus;
    readonly amount: Money;
    readonly captured: Money;
    /** What went back to where it came from. */
    readonly refunded: Money;
    /** What went to the shopper's store credit instead. */
    readonly credited: Money;
    readonly captureMode: CaptureMode;
    /** What was asked of the provider, which has not answered yet. */
    readonly nextStep: PaymentStep | null;
    readonly failureCode: string | null;
    /** What a wallet's phone scans to pay, while it can. */
    readonly qrPayload: string | null;
    /** When a phone scanned it. */
    readonly scannedAt: Date | null;
    /** The provider's hosted page, while there is something to do on it. */
    readonly payUrl: string | null;
    /** How money came that no provider knows of, and the number of its receipt or transfer. */
    readonly outside?: OutsideMoney;
    readonly version: number;
}
/** How a store takes its money. */
interface PaymentSettingsView {
    readonly captureMode: CaptureMode;
    /** Null: the server's own choice. */
    readonly provider: string | null;
    /** Those the server is set up with, its own choice first. */
    readonly providers: readonly string[];
    readonly version: number;
}
/** A refund that the provider refused, and whose money is still kept. */
interface FailedRefundView {
    readonly id: string;
    readonly orderNumber: number;
    readonly amount: Money;
    /** Why it was to go back, as whoever asked for it put it. */
    readonly reason: string;
    readonly provider: string;
    /** Why it did not, in the provider's word; null where it gave none. */
    readonly failureCode: string | null;
    readonly failedAt: Date;
    /** Whether it can be put on the shopper's credit instead. */
    readonly takesCredit: boolean;
}

/**
 * requested → approved → (label_sent →) received → refunded. `refunded` is money asked back, which goes a little later. `closed` ended
 * without money: withdrawn, never sent, or not worth any.
 */
declare const RETURN_STATUSES: readonly ["requested", "approved", "refused", "label_sent", "received", "refunded", "closed"];
type ReturnStatus = (typeof RETURN_STATUSES)[number];
/** `undelivered` is what the carrier brought back, without anybody having asked. */
declare const RETURN_REASONS: readonly ["damaged", "wrong_item", "not_as_described", "came_late", "no_longer_wanted", "other", "undelivered"];
type ReturnReason = (typeof RETURN_REASONS)[number];
interface ReturnLineView {
    readonly orderLineId: string;
    /** Units asked to be sent back. */
    readonly quantity: number;
    /** Units that came. */
    readonly received: number;
    /** Whether those are for sale again. */
    readonly restocked: boolean;
}
interface ReturnView {
    readonly id: ReturnId;
    readonly status: ReturnStatus;
    readonly reason: ReturnReason;
    readonly lines: readonly ReturnLineView[];
    /** Why the store refused it. */
    readonly refusal: string | null;
    /** Of the label the store sent. */
    readonly trackingNumber: string | null;
    /** What was paid for the units that came; null until they did. */
    readonly worth: Money | null;
    /** What is given back for them. */
    readonly refund: Money | null;
    /** Whether all of that has gone back, to where it came from or to the shopper's credit. */
    readonly isPaidBack: boolean;
    readonly version: number;
    readonly createdAt: Date;
}
/** A row of the desk's list of returns. */
interface StaffReturnView extends ReturnView {
    readonly order: {
        readonly id: OrderId;
        readonly number: number;
        readonly customerName: string;
    };
}

/**
 * The first five before a carrier has a parcel, the others as carriers scan it. `cancelling` waits for the carrier's word on whether it
 * can still be called back.
 */
declare const SHIPMENT_STATUSES: readonly ["requested", "refused", "cancelling", "cancelled", "label_created", "picked_up", "in_transit", "out_for_delivery", "delivered", "delayed", "attempted", "returned"];
type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];
/** Why a carrier does not take a parcel. Asking the same again gets the same answer: somebody has to change something first. */
declare const SHIPMENT_REFUSALS: readonly ["place_not_served", "details_invalid", "account_rejected", "other"];
type ShipmentRefusal = (typeof SHIPMENT_REFUSALS)[number];
/** What became of a parcel that came back: its goods went out again in another one, or were taken in. */
declare const PARCEL_RESOLUTIONS: readonly ["sent_again", "taken_back"];
type ParcelResolution = (typeof PARCEL_RESOLUTIONS)[number];
/** Units of an order line. */
interface LineUnits {
    readonly orderLineId: string;
    readonly quantity: number;
}
interface Place {
    readonly name: string;
    readonly city: string;
    /** The city in each language, where the carrier knows it. */
    readonly cityNames?: LocalizedText;
    readonly region: string;
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
}
interface TrackingEventView {
    readonly scanId: string;
    readonly status: ShipmentStatus;
    readonly place: Place;
    readonly description: string;
    readonly occurredAt: Date;
}
interface ShipmentView {
    readonly id: ShipmentId;
    readonly carrier: string;
    readonly trackingNumber: string | null;
    readonly status: ShipmentStatus;
    /** Whether the carrier has made a label; those who may print it ask for it. */
    readonly hasLabel: boolean;
    /** When staff first took the label out. */
    readonly printedAt: Date | null;
    /** The warehouse it leaves from; that of a return goes there. */
    readonly warehouseId: WarehouseId;
    /** What is in it. */
    readonly lines: readonly LineUnits[];
    /** The return whose goods it brings back; null on the way to the shopper. */
    readonly returnId: ReturnId | null;
    /** The parcel that came back and whose goods are in this one. */
    readonly resendsId: ShipmentId | null;
    /** Once it came back: what became of it. */
    readonly resolution: ParcelResolution | null;
    /** While it is refused: why. */
    readonly refusal: ShipmentRefusal | null;
    readonly route: readonly Place[];
    readonly estimate: {
        readonly from: Date;
        readonly to: Date;
    } | null;
    /** Oldest first. */
    readonly events: readonly TrackingEventView[];
    readonly version: number;
}

declare const PRICE_REASONS: readonly ["goodwill", "price_match", "agreed", "defect", "mistake"];
/** Why staff sell for less, or for another price. A closed list: free words would stay in the history for good. */
type PriceReason = (typeof PRICE_REASONS)[number];
declare const CANCEL_REASONS: readonly ["shopper_asked", "out_of_stock", "not_deliverable", "suspicious", "mistake"];
type CancelReason = (typeof CANCEL_REASONS)[number];
declare const ORDER_SOURCES: readonly ["web", "staff"];
/** Who made the order: its shopper in the shop, or staff, on the phone or at a counter. */
type OrderSource = (typeof ORDER_SOURCES)[number];
/** What staff take off an order beside its promotions. */
interface Grant {
    readonly amount: Money;
    readonly reason: PriceReason;
}
interface OfLine {
    readonly sku: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
}
/** One thing an edit changed. Of an address and an e-mail it only says that it did: they are personal. */
type EditChange = 
/** From 0 it was added, to 0 removed. */
(OfLine & {
    readonly kind: 'quantity';
    readonly from: number;
    readonly to: number;
}) | (OfLine & {
    readonly kind: 'price';
    readonly from: Money;
    readonly to: Money;
    readonly reason: PriceReason;
}) | {
    readonly kind: 'discount';
    readonly from: Money;
    readonly to: Money;
    readonly reason: PriceReason | null;
} | {
    readonly kind: 'delivery';
    readonly from: LocalizedText;
    readonly to: LocalizedText;
} | {
    readonly kind: 'address';
} | {
    readonly kind: 'email';
};
/** An edit as it stands in the history. */
interface OrderEditView {
    readonly changes: readonly EditChange[];
    readonly totalBefore: Money;
    readonly total: Money;
}
/** What an edit leaves of an order, without what is personal. */
interface EditedOrder extends Pick<OrderView, 'delivery' | 'discount' | 'discounts' | 'grant' | 'lines' | 'promise' | 'shipping' | 'subtotal' | 'tax' | 'taxes' | 'taxIncluded' | 'total'> {
    readonly edit: OrderEditView;
}
/** What an edit would come to, before anything is changed. */
interface OrderEditPreview extends EditedOrder {
    /** The version it was worked out for: an edit of another one is refused. */
    readonly version: number;
    /** What would still have to be paid. */
    readonly due: Money;
    /** What would be given back, or not be taken of what the bank holds. */
    readonly refund: Money;
    readonly deliveryOptions: readonly DeliveryOption[];
}

interface OrderLineView {
    readonly id: string;
    readonly variantId: VariantId;
    readonly productId: ProductId;
    readonly slug: string;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
    readonly quantity: number;
    /** Units that are not sent after all, and whose money went back. */
    readonly calledOff: number;
    readonly unitPrice: Money;
    /** Before the discount. */
    readonly total: Money;
    readonly discount: Money;
    /** What one unit of a bundle was made of; empty for anything else. */
    readonly parts: readonly OrderPartView[];
}
/** So many units of a variant in each unit of a line. */
interface OrderPartView {
    readonly variantId: VariantId;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly quantity: number;
}
interface OrderTimelineEntry {
    readonly version: number;
    readonly type: OrderEventType;
    readonly status: OrderStatus;
    readonly actor: 'carrier' | 'provider' | 'shopper' | 'staff' | 'system';
    readonly at: Date;
    /** What an edit changed. */
    readonly edit?: OrderEditView;
    /** Why staff cancelled it. */
    readonly reason?: CancelReason;
}
/** Everything the order page shows. `version` grows with each event of the order. */
interface OrderView {
    readonly id: OrderId;
    readonly number: number;
    readonly status: OrderStatus;
    readonly version: number;
    readonly lines: readonly OrderLineView[];
    readonly subtotal: Money;
    readonly shipping: Money;
    readonly discount: Money;
    /** What makes up the discount, as it was given. */
    readonly discounts: readonly DiscountView[];
    /** What staff take off; part of the discount. */
    readonly grant: Grant | null;
    readonly tax: Money;
    /** The tax by rate as it was when the order was placed; adds up to `tax`. */
    readonly taxes: readonly TaxAtRate[];
    /** Whether the prices of the lines contain it, or it came on top of them. */
    readonly taxIncluded: boolean;
    readonly total: Money;
    /** What is still to be paid, also of a paid order that was edited since. */
    readonly due: Money;
    readonly source: OrderSource;
    readonly email: string;
    readonly address: AddressInput;
    readonly delivery: {
        readonly code: string;
        readonly name: LocalizedText;
    };
    /** What the shopper asks of whoever packs and delivers. */
    readonly note: string | null;
    /** When it would arrive, or be ready to collect, as it was said when it was placed. */
    readonly promise: DeliveryPromise | null;
    /** Where its shopper collects it; null when it is brought. */
    readonly pickup: PickupView | null;
    readonly holdExpiresAt: Date | null;
    readonly placedAt: Date;
    readonly payments: readonly PaymentView[];
    readonly shipments: readonly ShipmentView[];
    readonly returns: readonly ReturnView[];
    readonly timeline: readonly OrderTimelineEntry[];
    /** Units that were sold before they were there, until they come. */
    readonly awaited: readonly AwaitedUnits[];
    /** Server time of this view. */
    readonly now: Date;
}
/** A row of the shopper's order list and of the desk's. Staff see a masked name. */
interface OrderSummary {
    readonly id: OrderId;
    readonly number: number;
    readonly status: OrderStatus;
    readonly version: number;
    readonly total: Money;
    /** What is still to be paid of a paid order that was edited since; absent where nothing is. */
    readonly due?: Money;
    readonly itemCount: number;
    readonly city: string;
    readonly country: string;
    readonly customerName: string;
    readonly firstImage: ImageView | null;
    readonly placedAt: Date;
}
interface OrderPage {
    readonly items: readonly OrderSummary[];
    readonly nextCursor: string | null;
}
declare const ORDER_EVENT_TYPES: readonly ["order.placed", "order.paid", "order.packed", "order.shipped", "order.delivered", "order.completed", "order.cancelled", "order.expired", "order.edited", "order.stocked", "payment.updated", "invoice.issued", "rest.cancelled", "shipment.picked", "shipment.updated", "shipment.refused", "shipment.dispatched", "shipment.scanned", "pickup.ready", "return.requested", "return.approved", "return.refused", "return.label_sent", "return.received", "return.refunded", "return.paid_back", "return.closed"];
type OrderEventType = (typeof ORDER_EVENT_TYPES)[number];
/**
 * An event on `order:{id}`. `version` is the order's version after it; what it changed is carried whole,
 * so that a reader folds it without asking again.
 */
interface OrderEvent {
    readonly type: OrderEventType;
    readonly orderId: OrderId;
    readonly version: number;
    readonly status: OrderStatus;
    readonly actor: OrderTimelineEntry['actor'];
    readonly at: Date;
    readonly holdExpiresAt?: Date | null;
    readonly payment?: PaymentView;
    /** Without `events`; a scan comes apart as `scan`. */
    readonly shipment?: Omit<ShipmentView, 'events'>;
    readonly scan?: TrackingEventView;
    readonly return?: ReturnView;
    /** What was edited, and what the order is now. */
    readonly edited?: EditedOrder;
    /** What is still to be paid, when that has changed. */
    readonly due?: Money;
    readonly pickup?: PickupState;
    /** All of them, when they have changed. */
    readonly lines?: readonly OrderLineView[];
    /** What it still waits for, once something came. */
    readonly awaited?: readonly AwaitedUnits[];
}
/** An event on `store:{id}:orders`: the row after the change. */
interface StoreOrderEvent {
    readonly type: OrderEventType;
    readonly at: Date;
    readonly order: OrderSummary;
    /** Money that this event moved: captured (positive) or refunded (negative). */
    readonly revenue: Money | null;
    /** What that counts for in the store's currency, where the order is in another. */
    readonly booked?: Money;
}
/** Folds an event into the view; an event the view already holds changes nothing. */
declare function foldOrderEvent(view: OrderView, event: OrderEvent): OrderView;

/** A row of the list of customers. Addresses and numbers are masked: whoever needs all of one opens the page, which is noted. */
interface CustomerRow {
    readonly accountId: AccountId;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly orders: number;
    readonly spent: Money;
    readonly lastOrderAt: Date | null;
    readonly isBlocked: boolean;
}
interface CustomerPage {
    readonly items: readonly CustomerRow[];
    readonly nextCursor: string | null;
}
/** Why somebody may not order; staff alone see it. */
interface CustomerBlock {
    readonly at: Date;
    readonly reason: string;
    /** Who decided it; null once that account is gone. */
    readonly by: string | null;
}
/** All that the desk shows of a customer. */
interface CustomerView extends Omit<CustomerRow, 'isBlocked'> {
    readonly username: string | null;
    readonly locale: Locale;
    readonly since: Date;
    readonly isEmailVerified: boolean;
    readonly sessions: number;
    readonly block: CustomerBlock | null;
    readonly recentOrders: readonly OrderSummary[];
    readonly returns: readonly {
        readonly id: string;
        readonly orderNumber: number;
        readonly status: ReturnStatus;
        readonly createdAt: Date;
    }[];
    readonly reviews: readonly {
        readonly id: string;
        readonly rating: number;
        readonly title: string;
        readonly createdAt: Date;
    }[];
    /** Products the customer asked to hear of once they are back: the one message nobody needs for an order. */
    readonly stockAlerts: number;
}

/** What staff say of a way of delivery; what it costs, each zone says. */
interface MethodDraft extends Omit<PlannedMethod, 'rates'> {
    /** The lowest is offered first. */
    readonly position: number;
}
interface MethodRate extends ZoneRate {
    readonly methodId: string;
}
/** What staff say of a zone. */
interface ZoneDraft {
    readonly name: LocalizedText;
    readonly places: readonly DeliveryPlace[];
    readonly rates: readonly MethodRate[];
}
interface MethodView extends MethodDraft {
    readonly id: string;
    readonly version: number;
}
interface ZoneView extends ZoneDraft {
    readonly id: string;
    readonly version: number;
}
/** How a store delivers, as its staff see it. */
interface DeliverySettings {
    readonly currency: string;
    readonly zones: readonly ZoneView[];
    readonly methods: readonly MethodView[];
}

/** When a warehouse works, and whether shoppers may collect there. */
interface SiteDraft extends WorkCalendar {
    readonly line1: string;
    readonly postalCode: string;
    readonly offersPickup: boolean;
    /** In words. */
    readonly openingHours: LocalizedText;
    /** Working days until an order is ready to collect; 0 for the same day. */
    readonly pickupDays: number;
    /** For how many days an order that is ready is kept. */
    readonly keepDays: number;
}
interface SiteView extends SiteDraft {
    readonly warehouseId: WarehouseId;
}

/** Why a request was refused. Public API: clients branch on it, so a reason is never renamed. */
declare const ERROR_REASONS: readonly ["INVALID_INPUT", "NOT_FOUND", "SIGN_IN_REQUIRED", "FORBIDDEN", "FOREIGN_ORIGIN", "HTTP_ONLY", "CLIENT_OUTDATED", "RATE_LIMITED", "WRONG_CREDENTIALS", "PASSWORD_TOO_WEAK", "WRONG_CODE", "TOKEN_INVALID", "API_KEY_INVALID", "SECOND_FACTOR_REQUIRED", "CONFIRMATION_REQUIRED", "LAST_OWNER", "LOGIN_REFUSED", "LOGIN_UNAVAILABLE", "LOGIN_TAKEN", "LOGIN_LINKED", "LAST_WAY_IN", "ACCOUNT_IN_USE", "CURRENCY_MISMATCH", "VARIANT_UNAVAILABLE", "SOLD_OUT", "QUANTITY_LIMIT", "CART_EMPTY", "CART_CHANGED", "PRICE_CHANGED", "NOT_DELIVERABLE", "OTHER_MARKET", "DELIVERY_CHANGED", "DELIVERY_IN_USE", "PLACE_TAKEN", "HOLD_LIMIT", "ORDERING_BLOCKED", "ORDER_NOT_PAYABLE", "ORDER_NOT_CANCELLABLE", "ORDER_NOT_PACKABLE", "ORDER_NOT_SHIPPABLE", "ORDER_NOT_EDITABLE", "ORDER_CHANGED", "REFERENCE_TAKEN", "ORDER_NOT_COLLECTABLE", "WRONG_PICKUP_CODE", "ORDER_AWAITS_STOCK", "PAYMENT_UNAVAILABLE", "PAYMENT_NOT_MOVABLE", "PAYMENT_SETTINGS_CHANGED", "REFUND_TOO_LARGE", "CREDIT_NOT_USABLE", "SHIPMENT_NOT_REFUSED", "SHIPMENT_NOT_CANCELLABLE", "SHIPMENT_NOT_RETURNED", "LABEL_UNAVAILABLE", "RETURN_NOT_ALLOWED", "RETURN_CHANGED", "ORDER_CLAIMED", "INVOICE_UNAVAILABLE", "NOTE_CHANGED", "STOCK_CONFLICT", "WAREHOUSE_IN_USE", "REVIEW_NOT_ALLOWED", "FLASH_SALE_CLOSED", "CATALOG_CHANGED", "CODE_TAKEN", "IMPORT_NOT_READY", "PROMOTION_NOT_USABLE", "PROMOTION_CHANGED", "PROMOTION_ENDED", "WEBHOOK_CHANGED", "EXTENSION_CHANGED", "KEY_REUSED", "KEY_IN_USE", "CALLBACK_REJECTED", "CURSOR_INVALID", "TEMPORARILY_UNAVAILABLE"];
type ErrorReason = (typeof ERROR_REASONS)[number];
/** Facts a client may show or act on; never personal data, never internals. */
type ErrorDetails = Readonly<Record<string, unknown>>;

/** Where an extension may show a panel. */
declare const EXTENSION_SLOTS: readonly ["desk.order", "desk.product", "desk.customer", "desk.page", "shop.product", "shop.order"];
type ExtensionSlot = (typeof EXTENSION_SLOTS)[number];
declare const EXTENSION_THEMES: readonly ["light", "dark"];
type ExtensionTheme = (typeof EXTENSION_THEMES)[number];
/** A panel of the shop owner's own, on pages of ours. */
interface ExtensionDraft {
    readonly name: LocalizedText;
    /** Of the page in the panel. */
    readonly url: string;
    readonly slots: readonly ExtensionSlot[];
    /** Who sees it at the desk. */
    readonly roles: readonly StaffRole[];
    /** Pixels that are kept for it from the start. */
    readonly minHeight: number;
    /** Pixels it may grow to. */
    readonly maxHeight: number;
    readonly isEnabled: boolean;
}
interface ExtensionView extends ExtensionDraft {
    readonly id: ExtensionId;
    readonly version: number;
    /** When the newest secret begins to sign; null: it does. */
    readonly newSecretAt: Date | null;
}
/** The one answer that shows the secret. */
interface ExtensionSecret {
    readonly extension: ExtensionView;
    readonly secret: string;
}
/** What a page needs to show a panel. */
interface ExtensionPanel {
    readonly extensionId: ExtensionId;
    readonly name: LocalizedText;
    readonly url: string;
    readonly minHeight: number;
    readonly maxHeight: number;
    /** A signed context, for the panel and its server alone. */
    readonly token: string;
    readonly expiresAt: Date;
}
/** The event on `store:{id}:extensions`: which panels there are is to be read again. */
interface ExtensionsChanged {
    readonly type: 'extensions.changed';
    readonly extensionId: ExtensionId;
    readonly version: number;
}

/** `waiting`: the queue can be joined, nothing is sold yet. `open`: the queue is let in. */
declare const FLASH_PHASES: readonly ["scheduled", "waiting", "open", "ended", "cancelled"];
type FlashPhase = (typeof FLASH_PHASES)[number];
declare const FLASH_ENTRY_STATUSES: readonly ["waiting", "won", "lost", "left"];
type FlashEntryStatus = (typeof FLASH_ENTRY_STATUSES)[number];
/** When a sale can be joined, when it lets the queue in, and when it is over. */
interface FlashSchedule {
    readonly opensAt: Date;
    readonly startsAt: Date;
    readonly endsAt: Date;
}
/** How far the queue of one item has come. Places count from 1, in the order of joining. */
interface FlashQueue {
    readonly variantId: VariantId;
    readonly version: number;
    /** Units that can be sold in all. */
    readonly quota: number;
    /** Units in orders that stand. */
    readonly sold: number;
    /** The last place given out. */
    readonly joined: number;
    /** The last place that had its turn. */
    readonly admitted: number;
    /** Whoever still waited at these places when the last unit went has lost; null while nobody has. */
    readonly lost: {
        readonly from: number;
        readonly to: number;
    } | null;
}
interface FlashItemView extends FlashQueue {
    readonly sku: string;
    readonly slug: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: (Picture & {
        readonly alt: LocalizedText;
    }) | null;
    readonly price: Money;
    /** What it costs outside the sale. */
    readonly usualPrice: Money;
    /** Units one account may buy. */
    readonly perAccount: number;
}
interface FlashSaleView extends FlashSchedule {
    readonly id: string;
    readonly name: LocalizedText;
    readonly phase: FlashPhase;
    readonly version: number;
    readonly items: readonly FlashItemView[];
    /** The shop's clock when this was read: countdowns go by it, not by the device's. */
    readonly now: Date;
}
/** Somebody's place in the queue of an item. */
interface FlashEntryView {
    readonly id: string;
    readonly saleId: string;
    readonly variantId: VariantId;
    readonly quantity: number;
    readonly place: number;
    readonly status: FlashEntryStatus;
    /** The order of who has won, to be paid before its hold ends. */
    readonly order: {
        readonly id: OrderId;
        readonly number: number;
    } | null;
    readonly joinedAt: Date;
}
/** The event on `flash:{id}`: the queue of an item moved, or the sale itself changed and is read again. */
type FlashChanged = {
    readonly type: 'flash.moved';
    readonly queue: FlashQueue;
} | {
    readonly type: 'flash.changed';
    readonly version: number;
};
/** The event on `flash-entry:{id}`: it was this entry's turn. */
interface FlashSettled {
    readonly type: 'flash.settled';
    readonly status: FlashEntryStatus;
    readonly order: FlashEntryView['order'];
}
/** What one who waits looks at. */
interface FlashWait {
    readonly entry: FlashEntryView;
    readonly queue: FlashQueue;
}

/** How many are ahead of a place; 0 when it is next. */
declare function peopleAhead(queue: FlashQueue, place: number): number;
/** What one who waits knows after an event; one that is older than what is known changes nothing. */
declare function foldFlashWait(wait: FlashWait, event: FlashChanged | FlashSettled): FlashWait;

/** What can be shown beside the password. `passkey` stands for itself and needs no password. */
type SecondFactor = 'passkey' | 'recovery_code' | 'totp';
/** The account as its own settings show it. */
interface AccountView {
    readonly id: string;
    readonly name: string;
    readonly locale: Locale;
    readonly email: string | null;
    readonly isEmailVerified: boolean;
    readonly phone: string | null;
    readonly username: string | null;
    readonly hasPassword: boolean;
    readonly hasTotp: boolean;
    /** Recovery codes not used yet. */
    readonly recoveryCodes: number;
    readonly passkeys: readonly PasskeyView[];
    readonly createdAt: Date;
}
interface PasskeyView {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
}
/** A device somebody is signed in on. */
interface OpenSessionView {
    readonly id: string;
    /** The session that asks. */
    readonly isCurrent: boolean;
    /** What the browser or app called itself. */
    readonly userAgent: string;
    readonly createdAt: Date;
    /** To a few minutes. */
    readonly lastSeenAt: Date;
    readonly expiresAt: Date;
}
/** What an authenticator app needs to know, once. */
interface TotpSetup {
    /** Base32, for typing. */
    readonly secret: string;
    /** `otpauth://…`, for a QR code. */
    readonly uri: string;
}
interface StaffMemberView {
    readonly accountId: string;
    readonly name: string;
    readonly email: string | null;
    readonly role: StaffRole;
    readonly hasSecondFactor: boolean;
    readonly since: Date;
}
interface StaffInvitationView {
    readonly id: string;
    readonly email: string;
    readonly role: StaffRole;
    readonly createdAt: Date;
    readonly expiresAt: Date;
}
interface StaffView {
    readonly members: readonly StaffMemberView[];
    /** Neither accepted, revoked nor too old. */
    readonly invitations: readonly StaffInvitationView[];
    /** Staff rights need a session that has shown a second factor. */
    readonly needsSecondFactor: boolean;
}
/** Everything that is kept about an account, by table, with what is sealed opened. Secrets are left out. */
interface AccountExport {
    readonly exportedAt: Date;
    readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

type AddressField = keyof AddressInput;
/** How addresses of a country are written, for forms as for the check. */
interface AddressRules {
    /** Fields in the order in which the country's people write them, the country aside. */
    readonly order: readonly AddressField[];
    readonly required: readonly AddressField[];
    /** What is put before a number typed without a country code; null where it must be typed. */
    readonly callingCode: string | null;
    /** What a postal code looks like, where one is given. */
    readonly postalCode: RegExp | null;
    /** What a phone number looks like, spaces and dashes aside, where one is given. */
    readonly phone: RegExp | null;
}

/** For people alone is who works here, and what would go on working when the key has ended. */
declare const NOT_FOR_KEYS: ["staff.manage", "keys.manage", "webhooks.manage", "extensions.manage"];
/** What a key may be given. */
type ApiKeyScope = Exclude<Permission, (typeof NOT_FOR_KEYS)[number]>;
declare const API_KEY_STATUSES: readonly ["active", "expired", "revoked"];
type ApiKeyStatus = (typeof API_KEY_STATUSES)[number];
interface ApiKeyView {
    readonly id: ApiKeyId;
    readonly name: string;
    /** The beginning of the secret, by which people tell keys apart. */
    readonly prefix: string;
    readonly scopes: readonly ApiKeyScope[];
    readonly callsPerMinute: number;
    readonly status: ApiKeyStatus;
    /** Whom it acts for, by a short form of the name. */
    readonly maker: {
        readonly accountId: AccountId;
        readonly name: string;
    };
    readonly createdAt: Date;
    readonly expiresAt: Date | null;
    /** To the minute. */
    readonly lastUsedAt: Date | null;
    /** The key that took its place when it was rotated. */
    readonly successorId: ApiKeyId | null;
}
/** A fresh key: the secret is shown once and stored only as a hash. */
interface NewApiKey {
    readonly secret: string;
    readonly key: ApiKeyView;
}
interface ApiKeyDraft {
    readonly name: string;
    readonly scopes: readonly ApiKeyScope[];
    readonly callsPerMinute: number;
    /** Null for a key that is good until it is revoked. */
    readonly days: number | null;
}
/** The event on `store:{id}:keys`: the list of keys is read again. */
interface ApiKeysChanged {
    readonly type: 'api-keys.changed';
}

/** Why somebody goes to a login provider: to come in, to link it to the account, or to show once more that it is them. */
declare const LOGIN_INTENTS: readonly ["enter", "link", "confirm"];
type LoginIntent = (typeof LOGIN_INTENTS)[number];
/** Another service one can sign in with. */
interface LoginProviderView {
    readonly id: string;
    /** What people know it by. */
    readonly label: string;
}
/** An account elsewhere that signs in to this one. */
interface LinkedLoginView {
    readonly id: string;
    readonly provider: LoginProviderView;
    /** What its owner knows the other account by: an address, else a name. */
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
}
/** What a visit to a login provider came to. `to` is a path of the shop. */
type LoginReturn = {
    readonly kind: 'entered';
    readonly to: string;
    readonly session: SessionView;
} | {
    readonly kind: 'confirmed' | 'linked';
    readonly to: string;
};

/**
 * What a browser's `navigator.credentials.get` is given to sign in with a passkey (WebAuthn Level 3, JSON form). It names none, so the
 * browser offers every passkey it has for this shop.
 */
interface PasskeyRequest {
    readonly challengeId: string;
    readonly options: {
        readonly challenge: string;
        readonly rpId: string;
        /** Milliseconds. */
        readonly timeout: number;
        readonly userVerification: 'required';
    };
}
/** What a browser's `navigator.credentials.create` is given to make a passkey (WebAuthn Level 3, JSON form). */
interface PasskeyCreation {
    readonly challengeId: string;
    readonly options: {
        readonly challenge: string;
        readonly rp: {
            readonly id: string;
            readonly name: string;
        };
        readonly user: {
            readonly id: string;
            readonly name: string;
            readonly displayName: string;
        };
        readonly pubKeyCredParams: readonly {
            readonly type: 'public-key';
            readonly alg: number;
        }[];
        /** Milliseconds. */
        readonly timeout: number;
        readonly excludeCredentials: readonly {
            readonly type: 'public-key';
            readonly id: string;
        }[];
        readonly authenticatorSelection: {
            readonly residentKey: 'required';
            readonly requireResidentKey: true;
            readonly userVerification: 'required';
        };
        readonly attestation: 'none';
    };
}
interface PasskeyAnswer<Response> {
    readonly id: string;
    readonly rawId: string;
    readonly type: 'public-key';
    readonly authenticatorAttachment?: 'cross-platform' | 'platform' | undefined;
    readonly clientExtensionResults: Readonly<Record<string, unknown>>;
    readonly response: Response;
}
/** `PublicKeyCredential.toJSON()` of a passkey that signed in. */
interface PasskeyAssertion {
    readonly challengeId: string;
    readonly response: PasskeyAnswer<{
        readonly clientDataJSON: string;
        readonly authenticatorData: string;
        readonly signature: string;
        readonly userHandle?: string | undefined;
    }>;
}
/** `PublicKeyCredential.toJSON()` of a passkey that was made. */
interface PasskeyRegistration {
    readonly challengeId: string;
    /** What its owner calls it. */
    readonly name: string;
    readonly response: PasskeyAnswer<{
        readonly clientDataJSON: string;
        readonly attestationObject: string;
        readonly authenticatorData?: string | undefined;
        readonly transports?: readonly string[] | undefined;
        readonly publicKeyAlgorithm?: number | undefined;
        readonly publicKey?: string | undefined;
    }>;
}

declare const ALLOCATIONS: readonly ["position", "nearest"];
/** From which warehouse units are taken first: the lowest position, or the one nearest to the country they go to. */
type Allocation = (typeof ALLOCATIONS)[number];

/** What staff say of a warehouse. */
interface WarehouseDraft {
    /** Short and unique in the store. */
    readonly code: string;
    readonly name: LocalizedText;
    readonly city: string;
    readonly region: string;
    /** ISO 3166-1 alpha-2 */
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
    /** Stock is taken from the lowest position that has it. */
    readonly position: number;
}
interface WarehouseView extends WarehouseDraft {
    readonly id: WarehouseId;
    /** Units of all variants. */
    readonly onHand: number;
    /** Whether anything was ever moved there; then it stays, as its ledger does. */
    readonly isUsed: boolean;
}

declare const INVOICE_KINDS: readonly ["invoice", "credit_note"];
type InvoiceKind = (typeof INVOICE_KINDS)[number];
/** Who sells, as it stands on every invoice. */
interface SellerDetails {
    readonly name: string;
    /** As many lines as it takes. */
    readonly address: string;
    readonly taxId: string;
    /** Empty if it is not to be shown. */
    readonly email: string;
}
interface InvoiceSettingsView extends SellerDetails {
    /** 0 until they are first saved: no invoice is issued before. */
    readonly version: number;
}
interface InvoiceView {
    readonly id: string;
    readonly kind: InvoiceKind;
    readonly number: string;
    readonly total: Money;
    readonly issuedAt: Date;
}
/** The papers of an order. */
interface OrderInvoices {
    /** Whether an invoice is there or can be had now. */
    readonly isAvailable: boolean;
    readonly issued: readonly InvoiceView[];
}
/** A file to be kept: `content` is base64. */
interface DocumentFile {
    readonly fileName: string;
    readonly content: string;
}

/** What a shop writes to people. */
declare const MESSAGE_TEMPLATES: readonly ["verify-email", "reset-password", "password-changed", "second-factor-changed", "phone-code", "staff-invitation", "order-confirmed", "order-shipped", "order-to-pay", "order-edited", "order-ready", "parcel-shipped", "order-refunded", "back-in-stock", "low-stock", "webhook-disabled", "review-request"];
type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];
/** Messages one can do without. All others belong to an order or an account, and everybody gets them. */
declare const MESSAGE_KINDS: readonly ["stock", "review"];
type MessageKind = (typeof MESSAGE_KINDS)[number];
interface MessageChoice {
    readonly kind: MessageKind;
    readonly isOn: boolean;
}
declare const MESSAGE_STATUSES: readonly ["queued", "sent", "dropped", "failed"];
type MessageStatus = (typeof MESSAGE_STATUSES)[number];
/** A message as staff see it: what became of it, and not to whom it went. */
interface MessageView {
    readonly id: string;
    readonly template: MessageTemplate;
    readonly channel: 'email' | 'sms';
    /** The order it is about, if it is about one. */
    readonly orderNumber: number | null;
    readonly status: MessageStatus;
    readonly attempts: number;
    /** In the words of the gateway: why it was not taken the last time. */
    readonly outcome: string | null;
    readonly createdAt: Date;
    readonly settledAt: Date | null;
    readonly nextTryAt: Date | null;
    /** Whether it has failed and can still be sent: who a code or a link was for is forgotten. */
    readonly canRetry: boolean;
}

/** What one event adds to the figures of its minute and its day. */
interface MetricDelta {
    readonly placed: number;
    readonly paid: number;
    readonly shipped: number;
    readonly delivered: number;
    readonly cancelled: number;
    /** Minor units. */
    readonly revenue: number;
    readonly refunded: number;
}

/** A place, and how many parcels under way were last seen there. */
interface ParcelPlace {
    readonly city: string;
    readonly country: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly parcels: number;
    /** When the latest of them was seen. */
    readonly seenAt: Date;
}

/** Who has the shop open, with a version that grows with each change. */
interface VisitorsNow {
    readonly count: number;
    readonly version: number;
}
/** An event on `store:{id}:metrics`. */
interface VisitorsChanged {
    readonly type: 'visitors.changed';
    readonly visitors: VisitorsNow;
}

/** Figures of one period, absolute: the newest version of a bucket replaces the older one. */
interface MetricBucket {
    readonly period: 'day' | 'minute';
    /** Start of the minute, or of the day in the store's time zone. */
    readonly startsAt: Date;
    readonly placed: number;
    readonly paid: number;
    readonly shipped: number;
    readonly delivered: number;
    readonly cancelled: number;
    /** Captured, minor units of the store's currency. */
    readonly revenue: number;
    readonly refunded: number;
    readonly version: number;
}
/** Units of a product that were paid for in a period. */
interface SoldProduct {
    readonly productId: ProductId;
    readonly name: LocalizedText;
    readonly units: number;
}
/** What hangs on the merchant's wall. */
interface WallView {
    readonly currency: string;
    readonly timeZone: string;
    readonly today: MetricBucket;
    /** The last hour, oldest first; a minute without news has no bucket. */
    readonly minutes: readonly MetricBucket[];
    /** Captured today a week ago until the same time of day, minor units. */
    readonly revenueLastWeek: number;
    readonly latestOrders: readonly OrderSummary[];
    readonly lowStock: readonly InventoryRow[];
    /** What was paid for today, by units, most first. */
    readonly topProducts: readonly SoldProduct[];
    readonly visitors: VisitorsNow;
    /** Of parcels under way, those with the most first. */
    readonly parcels: readonly ParcelPlace[];
    readonly now: Date;
}
/** An event on `store:{id}:metrics`. */
interface MetricChanged {
    readonly type: 'metric.changed';
    readonly bucket: MetricBucket;
}
type WallEvent = MetricChanged | VisitorsChanged;
/** Takes a bucket in; older versions change nothing, minutes older than an hour leave. */
declare function foldBucket(view: WallView, bucket: MetricBucket): WallView;
/** Takes the number of visitors in; an older version changes nothing. */
declare function foldVisitors(view: WallView, visitors: VisitorsNow): WallView;
/** Takes in whatever changes the wall. */
declare function foldWall(view: WallView, event: WallEvent): WallView;
/** A wall that was read again, with the figures of the one that is known where those are newer. */
declare function mergeWall(known: WallView | undefined, read: WallView): WallView;
/** Whether the wall is to be read again with an event of an order, which says neither where a parcel is nor what was in it. */
declare const movesWall: ({ type }: {
    readonly type: OrderEventType;
}) => boolean;

/** Orders placed in a minute. */
interface MinuteBar {
    readonly startsAt: Date;
    readonly orders: number;
}
/** The last hour up to the minute of `now`, oldest first: one bar a minute, also where nothing happened. */
declare function minuteBars(minutes: readonly MetricBucket[], now: Date): readonly MinuteBar[];
/** Orders a minute over the last `count` full minutes. The running minute is not over, so it does not count. */
declare function ratePerMinute(bars: readonly MinuteBar[], count: number): number;

/** From `since` until just before `until`. */
interface Span {
    readonly since: Date;
    readonly until: Date;
}
/** Visitors who allow that what they do is kept: those who came, those of them who put something into the cart, and who bought. */
interface VisitorFunnel {
    readonly came: number;
    readonly added: number;
    readonly bought: number;
}
/** What was sold in a span of time. Money in minor units of the store's currency. */
interface SalesFigures extends Span {
    readonly total: MetricDelta;
    /** People with a paid order, guests by their e-mail address. */
    readonly buyers: number;
    /** Those of them who had paid for nothing before. */
    readonly newBuyers: number;
    readonly visitors: VisitorFunnel;
}
/** An hour or a day of a report, beside the one it is held against. */
interface SalesPoint {
    readonly startsAt: Date;
    readonly figures: MetricDelta;
    readonly before: MetricDelta;
}
interface ProductSales extends SoldProduct {
    readonly unitsBefore: number;
}
interface SalesReport {
    readonly currency: string;
    readonly timeZone: string;
    readonly current: SalesFigures;
    readonly before: SalesFigures;
    /** Hours of one day, or days of several; oldest first, up to now. */
    readonly points: readonly SalesPoint[];
    /** Most units first. */
    readonly products: readonly ProductSales[];
}
/** People by the month of their first paid order. */
interface Cohort {
    /** As `2026-11`, in the store's time zone. */
    readonly month: string;
    readonly buyers: number;
    /** How many of them paid again one month later, two months later and so on, up to this month. */
    readonly returned: readonly number[];
}

/** What a note of staff is about. */
type NoteSubject = {
    readonly orderId: OrderId;
} | {
    readonly accountId: AccountId;
};
interface NoteView {
    readonly id: string;
    readonly body: string;
    readonly author: {
        readonly accountId: AccountId;
        readonly name: string;
    };
    readonly createdAt: Date;
    readonly editedAt: Date | null;
    readonly version: number;
}
/** The event on `store:{id}:notes`: the notes about this have changed, and are read again. */
interface NotesChanged {
    readonly type: 'notes.changed';
    readonly orderId: OrderId | null;
    readonly accountId: AccountId | null;
}

/** Who is packing an order; `by` is null once nobody is. */
interface ClaimView {
    readonly orderId: OrderId;
    readonly by: {
        readonly accountId: AccountId;
        readonly name: string;
    } | null;
    readonly version: number;
}
/** The event on `store:{id}:claims`: who packs an order from now on. */
interface ClaimChanged {
    readonly type: 'claim.changed';
    readonly claim: ClaimView;
}
/** Takes a change in, unless what is known is as new. Those that ended stay, so that a late word of them is known to be late. */
declare function foldClaim(claims: readonly ClaimView[], { claim }: ClaimChanged): readonly ClaimView[];

/** Orders that a guest had placed, and that came to an account at once. */
interface JoinedOrders {
    readonly count: number;
    readonly at: Date;
}
/** The event on `shopper:{accountId}:{storeId}:orders`: read the list of orders again. */
interface OrdersJoined {
    readonly type: 'orders.joined';
    readonly joined: JoinedOrders;
}

/** Since when orders were placed, counted in days of the store. */
declare const ORDER_PERIODS: readonly ["today", "week", "month"];
type OrderPeriod = (typeof ORDER_PERIODS)[number];
/** A filter of the order list that somebody gave a name. */
interface OrderListView {
    readonly id: string;
    readonly name: string;
    /** Empty: all. */
    readonly statuses: readonly OrderStatus[];
    readonly period: OrderPeriod | null;
}
/** What a file of orders can be. */
declare const EXPORT_FORMATS: readonly ["csv", "ndjson"];
type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** What can be done to many orders at once. */
declare const BULK_ORDER_ACTIONS: readonly ["pack", "cancel"];
type BulkOrderAction = (typeof BULK_ORDER_ACTIONS)[number];
/** How it went with one of them; `refused` says why it was left as it is. */
interface BulkOrderResult {
    readonly orderId: OrderId;
    readonly refused: ErrorReason | null;
}

/** Orders that changed while somebody listened, each as its newest event left it; the latest change last. */
type OrderNews = readonly OrderSummary[];
/** Takes in an order as an event left it; an older version changes nothing. */
declare function foldOrderNews(news: OrderNews, order: OrderSummary): OrderNews;
/** The newest orders, each as its newest event left it. */
declare function latestOrders(read: readonly OrderSummary[], news: OrderNews, count: number): readonly OrderSummary[];

declare const DIFFERENCE_KINDS: readonly ["unknown_here", "unknown_there", "amount", "status"];
/** A charge without a payment of ours, a payment the provider knows nothing of, other money, or another state of the same money. */
type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
/** How a payment stands in one of two books. */
interface PaymentStand {
    readonly status: PaymentStatus;
    readonly amount: Money;
    readonly captured: Money;
    readonly refunded: Money;
}
/** Where a provider's journal and our payments disagree. */
interface PaymentDifferenceView {
    readonly id: string;
    readonly provider: string;
    readonly providerRef: string;
    readonly orderNumber: number | null;
    readonly kind: DifferenceKind;
    readonly ours: PaymentStand | null;
    readonly theirs: PaymentStand | null;
    readonly foundAt: Date;
}
interface ReconciliationView {
    readonly differences: readonly PaymentDifferenceView[];
    /** When every provider's journal was last compared; null before the first time. */
    readonly comparedAt: Date | null;
}

/** What staff write down; it becomes a promotion once it has an id. */
interface PromotionDraft extends Pick<Promotion, 'endsAt' | 'name' | 'rule' | 'startsAt'> {
}

/** A promotion as staff see it. */
interface PromotionView extends Promotion {
    readonly version: number;
    /** What holds at the time of the answer. */
    readonly state: PromotionState;
    /** Orders it is used in; cancelled and expired ones do not count. */
    readonly used: number;
    readonly couponCount: number;
    readonly createdAt: Date;
}
interface CouponView {
    readonly id: string;
    readonly code: string;
    /** Null: as often as the promotion may be used. */
    readonly useLimit: number | null;
    readonly used: number;
    readonly createdAt: Date;
}
interface PromotionPage {
    readonly items: readonly PromotionView[];
    readonly nextCursor: string | null;
}
/** The event on `store:{id}:promotions`: prices and offers may have changed, read them again. */
interface PromotionChanged {
    readonly type: 'promotion.changed';
    readonly promotionId: PromotionId;
    readonly version: number;
}

/** Whether what one does in the shop may be kept and used to recommend; null before one has chosen, which keeps nothing. */
interface BehaviourChoice {
    readonly allowed: boolean | null;
}
/** The event on `recommendations:{visitor}`: what is recommended may have changed, read it again. */
interface RecommendationsChanged {
    readonly type: 'recommendations.changed';
    /** What was recorded; null when it was not by an interaction. */
    readonly batchId: string | null;
}

/** Why a product is recommended. */
type RecommendationReason = {
    readonly kind: 'bought-together' | 'viewed';
    readonly because: {
        readonly slug: string;
        readonly name: LocalizedText;
    };
} | {
    readonly kind: 'bought-before' | 'new' | 'trending';
};
interface Recommended {
    readonly product: ProductCard;
    readonly reason: RecommendationReason;
}
interface Recommendations {
    /** Whether what this shopper did had a part in it. */
    readonly isPersonal: boolean;
    /** Best first; nothing that cannot be bought now. */
    readonly items: readonly Recommended[];
}

/** `pending` waits for staff; `hidden` is seen by its author and staff alone. Only `published` counts for the rating. */
declare const REVIEW_STATUSES: readonly ["published", "pending", "hidden"];
type ReviewStatus = (typeof REVIEW_STATUSES)[number];
interface ReviewReply {
    readonly text: string;
    readonly at: Date;
}
interface ReviewView {
    readonly id: string;
    readonly authorName: string;
    /** Stars, 1 to 5. */
    readonly rating: number;
    readonly title: string;
    readonly body: string;
    /** The language it was written in. */
    readonly locale: string;
    readonly photos: readonly Picture[];
    /** Its author bought the product here. */
    readonly verified: boolean;
    readonly reply: ReviewReply | null;
    readonly version: number;
    readonly createdAt: Date;
    readonly editedAt: Date | null;
}
/** A review as its author and staff see it. */
interface OwnReviewView extends ReviewView {
    readonly status: ReviewStatus;
    readonly hiddenFor: string | null;
}
interface StaffReviewView extends OwnReviewView {
    readonly product: {
        readonly id: ProductId;
        readonly slug: string;
        readonly name: LocalizedText;
    };
}
/** Whether somebody may write about a product, and what they wrote. */
interface ReviewChance {
    readonly mayWrite: boolean;
    readonly review: OwnReviewView | null;
}
/** What a product page begins with: the rating, and the newest of what was written. */
interface ProductReviews {
    readonly rating: RatingView;
    readonly newest: readonly ReviewView[];
}
/**
 * The event on `product:{id}`: a review as shoppers may see it, null when it is no longer shown, and the rating that follows from it.
 */
interface ReviewChanged {
    readonly type: 'review.changed';
    readonly reviewId: string;
    readonly review: ReviewView | null;
    readonly rating: RatingView;
}
/** The event on `store:{id}:reviews`: a review as staff see it, null once its author took it back. */
interface StoreReviewChanged {
    readonly type: 'review.changed';
    readonly reviewId: string;
    readonly review: StaffReviewView | null;
}

/** What became of searches. */
interface SearchFigures {
    readonly searches: number;
    /** Those that found nothing when they were first answered. */
    readonly withoutResult: number;
    /** Those in whose results the visitor clicked on a product before searching again, within `SAME_SEARCH_MINUTES`. */
    readonly clicked: number;
    /** Where in the results the clicked products stood on average, the first is 1; null where nothing was clicked. */
    readonly meanPosition: number | null;
}
interface QueryFigures extends SearchFigures {
    /** As it is compared: lower case, without accents. */
    readonly query: string;
}
/** Products that visitors looked at, each counted once a visitor. */
interface LookFigures {
    readonly looked: number;
    /** Of these, what the visitor then put into the cart or bought. */
    readonly taken: number;
}
/** What visitors searched for and took, of those alone who allow that it is kept. */
interface SearchAnalytics {
    readonly since: Date;
    readonly total: SearchFigures;
    /** Most frequent first. */
    readonly queries: readonly QueryFigures[];
    /** What was clicked in a list of recommendations before it was taken, and what was looked at without that. */
    readonly looks: {
        readonly recommended: LookFigures;
        readonly other: LookFigures;
    };
}

/** How far the index of a store has followed. */
interface SearchStatus {
    /** Products that can be found. */
    readonly documents: number;
    /** Products that wait to be indexed again. */
    readonly waiting: number;
    /** An index that is being made beside the one that is searched. */
    readonly build: {
        readonly done: number;
        readonly total: number;
    } | null;
}
/** What shoppers looked for and did not find. */
interface FailedQuery {
    readonly query: string;
    /** By how many visitors: one who repeats it counts once, unless many others have come in between. */
    readonly searches: number;
    readonly lastAt: Date;
}

/** A line of an order, as far as it matters how much of it is still to be sent. */
interface CountedLine {
    readonly id: string;
    readonly quantity: number;
    /** Units that are not sent after all. */
    readonly calledOff: number;
}
/** A parcel of an order, as far as what is in it matters. */
type ParcelContent = Pick<ShipmentView, 'lines' | 'resendsId' | 'resolution' | 'returnId' | 'status' | 'warehouseId'>;
/** The parcels on their way to the shopper: neither those of returns nor those that were given up. */
declare function parcelsOut<Parcel extends Pick<ParcelContent, 'returnId' | 'status'>>(parcels: readonly Parcel[]): readonly Parcel[];
/** Units of a line that are to be sent and are in no parcel yet. */
declare function unpackedUnits(line: CountedLine, parcels: readonly ParcelContent[]): number;

/** Where what is to be sent stands: still to come, at the shelf, at the packing table, without and with its label, with the carrier, or in trouble. */
declare const QUEUE_STAGES: readonly ["waiting", "to_pick", "to_pack", "to_print", "to_hand_over", "handed_over", "exception"];
type QueueStage = (typeof QUEUE_STAGES)[number];
interface QueueLine {
    readonly orderLineId: string;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
    readonly quantity: number;
    /** What a unit of a bundle is made of; empty for everything else. */
    readonly parts: readonly OrderPartView[];
}
/** What is to be sent of an order: units that a warehouse has and that are in no parcel yet, a parcel, or units that are still to come. */
interface QueueRow {
    readonly stage: QueueStage;
    readonly order: {
        readonly id: OrderId;
        readonly number: number;
        readonly status: OrderStatus;
        /** Masked. */
        readonly customerName: string;
        readonly city: string;
        readonly country: string;
        readonly placedAt: Date;
    };
    /** Null of units that are still to come. */
    readonly warehouseId: WarehouseId | null;
    readonly lines: readonly QueueLine[];
    /** Null while its units are in no parcel. */
    readonly shipment: Omit<ShipmentView, 'events' | 'lines' | 'route'> | null;
}
interface PackingQueue {
    readonly rows: readonly QueueRow[];
    readonly warehouses: readonly {
        readonly id: WarehouseId;
        readonly code: string;
        readonly name: LocalizedText;
    }[];
    /** Whether there is more than the rows show. */
    readonly isCut: boolean;
}
/** A printed sheet or several, as a file. */
interface LabelFile {
    readonly fileName: string;
    readonly contentType: 'application/pdf';
    readonly base64: string;
}

/**
 * What other systems can be told of. Public API: a type is never renamed, and its data only grows. Nothing personal is in it; who an
 * order is for is read by API.
 */
declare const WEBHOOK_EVENT_TYPES: readonly ["order.placed", "order.paid", "order.packed", "order.shipped", "order.delivered", "order.completed", "order.cancelled", "order.expired", "order.edited", "order.captured", "order.refunded", "pickup.ready", "parcel.scanned", "return.requested", "return.approved", "return.refused", "return.label_sent", "return.received", "return.refunded", "return.closed", "stock.changed", "stock.low", "stock.back", "product.changed", "review.changed"];
type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];
/** Also what the test button sends, which nobody chooses. */
type WebhookMessageType = 'webhook.test' | WebhookEventType;
/** The order after the step. */
interface WebhookOrder {
    readonly id: OrderId;
    readonly number: number;
    readonly status: OrderStatus;
    readonly version: number;
    readonly total: Money;
    readonly itemCount: number;
    /** ISO 8601, like every time here. */
    readonly placedAt: string;
}
interface WebhookOrderStep {
    readonly order: WebhookOrder;
    /** Money that it moved: captured (positive) or given back (negative). */
    readonly moved: Money | null;
}
interface WebhookScan {
    readonly orderId: OrderId;
    readonly parcel: {
        readonly id: ShipmentId;
        readonly carrier: string;
        readonly trackingNumber: string | null;
        readonly status: ShipmentStatus;
        readonly version: number;
    };
    readonly scan: {
        readonly id: string;
        readonly status: ShipmentStatus;
        readonly place: Pick<Place, 'city' | 'country' | 'region'>;
        readonly occurredAt: string;
    };
}
interface WebhookReturn {
    readonly orderId: OrderId;
    readonly return: {
        readonly id: ReturnId;
        readonly status: ReturnStatus;
        readonly reason: ReturnReason;
        readonly lines: readonly ReturnLineView[];
        readonly refund: Money | null;
        readonly version: number;
    };
}
/** A level after the change. Of changes that follow each other at once only the last is told. */
interface WebhookStock {
    readonly variantId: VariantId;
    readonly warehouseId: WarehouseId;
    readonly sku: string;
    readonly onHand: number;
    readonly reserved: number;
    readonly available: number;
    readonly lowStockThreshold: number;
    readonly version: number;
}
/** A product as of this version is to be read again. */
interface WebhookProduct {
    readonly productId: ProductId;
    readonly version: number;
}
interface WebhookReview {
    readonly reviewId: string;
    /** Null once its author took it back. */
    readonly review: {
        readonly productId: ProductId;
        readonly rating: number;
        readonly status: ReviewStatus;
        readonly version: number;
    } | null;
}
type DataOf<T extends WebhookMessageType> = T extends 'pickup.ready' | `order.${string}` ? WebhookOrderStep : T extends 'parcel.scanned' ? WebhookScan : T extends `return.${string}` ? WebhookReturn : T extends `stock.${string}` ? WebhookStock : T extends 'product.changed' ? WebhookProduct : T extends 'review.changed' ? WebhookReview : {
    readonly endpointId: string;
};
/** What is posted, by its type. `version` counts up when data of a type changes in a way that old readers would misread. */
type WebhookBody = {
    readonly [T in WebhookMessageType]: {
        readonly type: T;
        readonly version: 1;
        /** When it happened. */
        readonly timestamp: string;
        readonly data: DataOf<T>;
    };
}[WebhookMessageType];

/** Where in the log something stands. */
interface LogPlace {
    /** The id of its webhook: the same one each time. */
    readonly id: string;
    /** Counts through the whole log. Two events may share one: an order that is cancelled and refunded by one step. */
    readonly position: number;
    readonly topic: string;
    /** Counts through the topic without a gap. */
    readonly seq: number;
}
/** What a webhook would post, and where it stands in the log. */
type StoreEvent = {
    readonly [T in WebhookEventType]: LogPlace & Extract<WebhookBody, {
        readonly type: T;
    }>;
}[WebhookEventType];
/** A stretch of a store's log. */
interface EventLogPage {
    /** Of this history of the log: after a restore it is another one, and positions of before mean nothing. */
    readonly epoch: string;
    /** The last position there is. */
    readonly head: number;
    /** All up to here was looked at: read on behind it. */
    readonly through: number;
    /** Positions of the stretch that the log has let go of by now, whatever they were. */
    readonly forgotten: number;
    readonly events: readonly StoreEvent[];
}

/** `paused` keeps what comes until it is active again; `disabled` takes nothing more. */
declare const WEBHOOK_STATUSES: readonly ["active", "paused", "disabled"];
type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];
/** Why an endpoint was disabled without anybody asking: days of nothing but failures, or its answer 410. */
declare const WEBHOOK_DISABLE_REASONS: readonly ["failing", "gone"];
type WebhookDisableReason = (typeof WEBHOOK_DISABLE_REASONS)[number];
interface WebhookEndpointView {
    readonly id: string;
    readonly url: string;
    readonly description: string;
    readonly types: readonly WebhookEventType[];
    readonly status: WebhookStatus;
    readonly disabledFor: WebhookDisableReason | null;
    /** Since when no delivery has succeeded; null while they do. */
    readonly failingSince: Date | null;
    /** Until when deliveries are signed with the secret before, too. */
    readonly previousSecretUntil: Date | null;
    readonly version: number;
    readonly createdAt: Date;
    /** What has still to be delivered, and what was given up. */
    readonly waiting: number;
    readonly failed: number;
    readonly lastDeliveredAt: Date | null;
}
/** With its secret, which is shown once. */
interface WebhookSecretView {
    readonly endpoint: WebhookEndpointView;
    readonly secret: string;
}
interface WebhookDraft {
    readonly url: string;
    readonly description: string;
    readonly types: readonly WebhookEventType[];
    readonly status: Exclude<WebhookStatus, 'disabled'>;
}
declare const WEBHOOK_DELIVERY_STATUSES: readonly ["waiting", "delivered", "failed"];
type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];
/** What became of one event at one endpoint. */
interface WebhookDeliveryView {
    readonly id: string;
    readonly endpointId: string;
    /** The id that the receiver sees. */
    readonly webhookId: string;
    readonly type: WebhookMessageType;
    readonly entity: string;
    readonly status: WebhookDeliveryStatus;
    readonly attempts: number;
    readonly createdAt: Date;
    readonly nextTryAt: Date | null;
    /** What is posted. */
    readonly body: string;
    /** Null until there was an attempt. */
    readonly answer: WebhookAnswerView | null;
}
interface WebhookAnswerView {
    /** Of HTTP; null without an answer. */
    readonly code: number | null;
    /** The beginning of what was answered, or why nothing was: a code in capitals. */
    readonly excerpt: string;
    readonly at: Date;
    readonly durationMs: number;
}
/** The event on `store:{id}:webhooks`: an endpoint, or what becomes of its deliveries, is to be read again. */
interface WebhookChanged {
    readonly type: 'webhook.changed';
    readonly endpointId: string;
}

interface WishView {
    readonly variantId: VariantId;
    readonly productId: ProductId;
    readonly slug: string;
    readonly sku: string;
    readonly name: LocalizedText;
    readonly optionText: LocalizedText;
    readonly image: ImageView | null;
    /** What one unit cost when it was put on the list. */
    readonly priceThen: Money;
    /** Null once it is no longer sold. */
    readonly priceNow: Money | null;
    readonly lowStockThreshold: number;
    readonly stock: readonly StockLevelView[];
    readonly addedAt: Date;
}
interface WishlistView {
    readonly version: number;
    /** Newest first. */
    readonly wishes: readonly WishView[];
    /** Variants whose return the shopper is told of by e-mail. */
    readonly alerts: readonly VariantId[];
}
/** The event on `wishlist:{accountId}:{storeId}`: read the list again. */
interface WishlistChanged {
    readonly type: 'wishlist.changed';
    readonly version: number;
}

/**
 * `idle`: nothing is watched. `live`: what is watched is current. `reconnecting`: a moment ago it was. `offline`: the shop has not
 * been reached for a while, and what is shown is as old as `lastEventAt`.
 */
type ConnectionState = 'idle' | 'live' | 'offline' | 'reconnecting';
interface Connection {
    readonly state: ConnectionState;
    /** When the newest frame arrived, by this machine's clock. */
    readonly lastEventAt: Date | null;
    /** Calls `listener` whenever `state` changes. Returns a function to stop. */
    subscribe(listener: (state: ConnectionState) => void): () => void;
    /** Tries to reach the shop now rather than at the next planned moment. Harmless while it is reached. */
    retry(): void;
}

/** Any WebSocket class: the browser's, or `ws` for Node 20. */
type WebSocketClass = new (url: string) => {
    readonly readyState: number;
    close(code?: number, reason?: string): void;
};

/** The vocabulary of one live procedure: a union of `{ type, data }`. */
interface EventShape {
    readonly type: string;
    readonly data: unknown;
}
/** The cursor was good: what follows continues exactly where the watcher stopped. */
interface ReadyFrame {
    readonly kind: 'ready';
}
/** The whole state. With `reset` the watcher's earlier frames are void: their history is gone or was too long. */
interface SnapshotFrame<State> {
    readonly kind: 'snapshot';
    readonly state: State;
    readonly reset: boolean;
}
/** One event. Apply it when `version` is newer than what is held of `key`: a snapshot may already contain it. */
interface EventFrame<Shape extends EventShape> {
    readonly kind: 'event';
    readonly topic: string;
    readonly seq: number;
    readonly type: Shape['type'];
    readonly key: string;
    readonly version: number;
    readonly data: Shape['data'];
    readonly at: Date;
}
type LiveFrame<State, Shape extends EventShape = EventShape> = ReadyFrame | SnapshotFrame<State> | (Shape extends EventShape ? EventFrame<Shape> : never);

interface PlacedOrder {
    readonly orderId: string;
    readonly number: number;
    readonly total: Money;
    readonly holdExpiresAt: Date;
    /** Opens this order for whoever holds it: the guest's link. */
    readonly accessToken: string;
}

/** What a parcel would cost, and by which zone's rates. */
interface DeliveryPreview {
    /** Null where nothing is sent. */
    readonly zone: {
        readonly id: string;
        readonly name: LocalizedText;
    } | null;
    readonly options: readonly DeliveryOption[];
}
/** How some units of a variant reach a shopper. */
interface VariantDelivery {
    readonly options: readonly DeliveryOption[];
    readonly pickup: readonly PickupOffer[];
}

/** What an answer costs. Each procedure names its class. */
type Cost = 'account' | 'checkout' | 'code' | 'credentials' | 'document' | 'log' | 'message' | 'part' | 'read' | 'recipient' | 'upload' | 'watch' | 'write';

/** An error as it goes over the wire. */
interface ErrorShape {
    readonly code: TRPC_ERROR_CODE_NUMBER;
    readonly message: string;
    readonly data: {
        readonly code: TRPC_ERROR_CODE_KEY;
        readonly httpStatus: number;
        readonly reason: ErrorReason | null;
        readonly details: ErrorDetails;
        readonly requestId: string | null;
        readonly path: string | null;
    };
}

/** A page of a longer list. */
interface Page<T> {
    readonly items: readonly T[];
    readonly nextCursor: string | null;
}

/** Who may call a procedure: whoever comes, whoever is signed in, or staff with a permission. */
type Access = 'anyone' | 'signed-in' | Permission;
interface ProcedureMeta {
    readonly access: Access;
    readonly cost: Cost;
}

declare const procedures: {
    system: {
        info: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: {
                apiVersion: string;
                build: string;
                minimumClient: string;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    session: {
        confirm: _trpc_server.TRPCMutationProcedure<{
            input: {
                password: string;
                code?: string | undefined;
            } | {
                phoneCode: string;
                code?: string | undefined;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        confirmWithPasskey: _trpc_server.TRPCMutationProcedure<{
            input: {
                challengeId: string;
                response: {
                    response: {
                        clientDataJSON: string;
                        authenticatorData: string;
                        signature: string;
                        userHandle?: string | undefined;
                    };
                    id: string;
                    rawId: string;
                    type: "public-key";
                    clientExtensionResults: Record<string, unknown>;
                    authenticatorAttachment?: "cross-platform" | "platform" | undefined;
                };
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requestConfirmationCode: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        current: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: SessionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        register: _trpc_server.TRPCMutationProcedure<{
            input: {
                email: string;
                password: string;
                name: string;
                locale: "en" | "zh-CN";
            };
            output: SessionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        signIn: _trpc_server.TRPCMutationProcedure<{
            input: {
                password: string;
                email: string;
                code?: string | undefined;
            } | {
                password: string;
                username: string;
                code?: string | undefined;
            } | {
                password: string;
                phone: string;
                code?: string | undefined;
            };
            output: SessionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        createToken: _trpc_server.TRPCMutationProcedure<{
            input: {
                password: string;
                email: string;
                code?: string | undefined;
            } | {
                password: string;
                username: string;
                code?: string | undefined;
            } | {
                password: string;
                phone: string;
                code?: string | undefined;
            };
            output: NewSession;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requestPhoneCode: _trpc_server.TRPCMutationProcedure<{
            input: {
                phone: string;
                locale: "en" | "zh-CN";
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        signInWithPhone: _trpc_server.TRPCMutationProcedure<{
            input: {
                phone: string;
                code: string;
                locale: "en" | "zh-CN";
                secondCode?: string | undefined;
            };
            output: SessionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requestPasskey: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: PasskeyRequest;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        signInWithPasskey: _trpc_server.TRPCMutationProcedure<{
            input: {
                challengeId: string;
                response: {
                    response: {
                        clientDataJSON: string;
                        authenticatorData: string;
                        signature: string;
                        userHandle?: string | undefined;
                    };
                    id: string;
                    rawId: string;
                    type: "public-key";
                    clientExtensionResults: Record<string, unknown>;
                    authenticatorAttachment?: "cross-platform" | "platform" | undefined;
                };
            };
            output: SessionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requestPasswordReset: _trpc_server.TRPCMutationProcedure<{
            input: {
                email: string;
                locale: "en" | "zh-CN";
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        resetPassword: _trpc_server.TRPCMutationProcedure<{
            input: {
                token: string;
                password: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requestVerification: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        verifyEmail: _trpc_server.TRPCMutationProcedure<{
            input: {
                token: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        signOut: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly OpenSessionView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        end: _trpc_server.TRPCMutationProcedure<{
            input: {
                sessionId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        endOthers: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        addresses: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly AddressView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        saveAddress: _trpc_server.TRPCMutationProcedure<{
            input: {
                isDefault: boolean;
                name: string;
                phone: string;
                line1: string;
                line2: string;
                city: string;
                region: string;
                postalCode: string;
                country: string;
                district?: string | undefined;
            };
            output: AddressView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        changeAddress: _trpc_server.TRPCMutationProcedure<{
            input: {
                isDefault: boolean;
                name: string;
                phone: string;
                line1: string;
                line2: string;
                city: string;
                region: string;
                postalCode: string;
                country: string;
                addressId: string;
                district?: string | undefined;
            };
            output: AddressView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeAddress: _trpc_server.TRPCMutationProcedure<{
            input: {
                addressId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    login: {
        providers: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly LoginProviderView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        start: _trpc_server.TRPCMutationProcedure<{
            input: {
                provider: string;
                intent: "confirm" | "enter" | "link";
                to: string;
                locale: "en" | "zh-CN";
            };
            output: {
                url: string;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        finish: _trpc_server.TRPCMutationProcedure<{
            input: {
                provider: string;
                search: string;
                password?: string | undefined;
                code?: string | undefined;
            };
            output: LoginReturn;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        linked: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly LinkedLoginView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        unlink: _trpc_server.TRPCMutationProcedure<{
            input: {
                loginId: string;
            };
            output: readonly LinkedLoginView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    account: {
        get: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        update: _trpc_server.TRPCMutationProcedure<{
            input: {
                name?: string | undefined;
                locale?: "en" | "zh-CN" | undefined;
            };
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setUsername: _trpc_server.TRPCMutationProcedure<{
            input: {
                username: string | null;
            };
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        changePassword: _trpc_server.TRPCMutationProcedure<{
            input: {
                password: string;
                newPassword: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requestPhone: _trpc_server.TRPCMutationProcedure<{
            input: {
                phone: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        confirmPhone: _trpc_server.TRPCMutationProcedure<{
            input: {
                phone: string;
                code: string;
            };
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        startTotp: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: TotpSetup;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        confirmTotp: _trpc_server.TRPCMutationProcedure<{
            input: {
                code: string;
            };
            output: readonly string[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeTotp: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        renewRecoveryCodes: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: readonly string[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        startPasskey: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: PasskeyCreation;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        addPasskey: _trpc_server.TRPCMutationProcedure<{
            input: {
                challengeId: string;
                name: string;
                response: {
                    response: {
                        clientDataJSON: string;
                        attestationObject: string;
                        authenticatorData?: string | undefined;
                        transports?: string[] | undefined;
                        publicKeyAlgorithm?: number | undefined;
                        publicKey?: string | undefined;
                    };
                    id: string;
                    rawId: string;
                    type: "public-key";
                    clientExtensionResults: Record<string, unknown>;
                    authenticatorAttachment?: "cross-platform" | "platform" | undefined;
                };
            };
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removePasskey: _trpc_server.TRPCMutationProcedure<{
            input: {
                passkeyId: string;
            };
            output: AccountView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        exportData: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: AccountExport;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        erase: _trpc_server.TRPCMutationProcedure<{
            input: {
                confirm: "erase";
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    staff: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: StaffView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        invite: _trpc_server.TRPCMutationProcedure<{
            input: {
                email: string;
                role: "analyst" | "manager" | "owner" | "packer" | "support";
                locale: "en" | "zh-CN";
            };
            output: StaffView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        revokeInvitation: _trpc_server.TRPCMutationProcedure<{
            input: {
                invitationId: string;
            };
            output: StaffView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        accept: _trpc_server.TRPCMutationProcedure<{
            input: {
                token: string;
            };
            output: {
                role: "analyst" | "manager" | "owner" | "packer" | "support";
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        changeRole: _trpc_server.TRPCMutationProcedure<{
            input: {
                accountId: string;
                role: "analyst" | "manager" | "owner" | "packer" | "support";
            };
            output: StaffView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                accountId: string;
            };
            output: StaffView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        requireSecondFactor: _trpc_server.TRPCMutationProcedure<{
            input: {
                isRequired: boolean;
            };
            output: StaffView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    apiKey: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly ApiKeyView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                name: string;
                scopes: ("audit.read" | "catalog.write" | "customers.manage" | "customers.read" | "markets.write" | "messages.manage" | "metrics.read" | "notes.write" | "orders.cancel" | "orders.create" | "orders.discount" | "orders.edit" | "orders.pack" | "orders.read" | "payments.capture" | "payments.manage" | "payments.record" | "payments.refund" | "promotions.read" | "promotions.write" | "returns.decide" | "returns.receive" | "reviews.moderate" | "stock.adjust" | "stock.read" | "taxes.write" | "warehouses.write")[];
                days: number | null;
                callsPerMinute?: number | undefined;
            };
            output: NewApiKey;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        rotate: _trpc_server.TRPCMutationProcedure<{
            input: {
                keyId: string;
                overlapHours: number;
            };
            output: NewApiKey;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        revoke: _trpc_server.TRPCMutationProcedure<{
            input: {
                keyId: string;
            };
            output: readonly ApiKeyView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly ApiKeyView[], {
                readonly type: "api-keys.changed";
                readonly data: ApiKeysChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    audit: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                actorId?: string | undefined;
                area?: "account" | "api_key" | "attribute" | "bundle" | "category" | "collection" | "credit" | "customer" | "delivery" | "extension" | "flash" | "import" | "inventory" | "invoice" | "market" | "note" | "order" | "payment" | "price-list" | "product" | "promotion" | "return" | "search" | "staff" | "tax" | "webhook" | undefined;
                action?: "account.erased" | "api_key.created" | "api_key.revoked" | "api_key.rotated" | "attribute.save" | "bundle.set" | "category.order" | "category.remove" | "category.save" | "collection.remove" | "collection.save" | "credit.grant" | "credit.issue" | "credit.setBlocked" | "customer.blocked" | "customer.find" | "customer.password_reset_sent" | "customer.signed_out" | "customer.unblocked" | "customer.viewed" | "delivery.createMethod" | "delivery.createZone" | "delivery.editMethod" | "delivery.editZone" | "delivery.removeMethod" | "delivery.removeZone" | "delivery.saveSite" | "extension.create" | "extension.remove" | "extension.rotateSecret" | "extension.update" | "flash.cancel" | "flash.create" | "flash.edit" | "import.checking" | "import.running" | "inventory.adjust" | "inventory.count" | "inventory.createWarehouse" | "inventory.editWarehouse" | "inventory.receive" | "inventory.removeWarehouse" | "inventory.setAllocation" | "inventory.setCaps" | "inventory.setPromise" | "inventory.setThreshold" | "inventory.transfer" | "invoice.settings_changed" | "market.save" | "note.removed" | "order.cancelRest" | "order.create" | "order.edit" | "order.exported" | "order.joined" | "order.slips_printed" | "payment.capture" | "payment.changeSettings" | "payment.record" | "payment.refund" | "payment.retryRefund" | "payment.void" | "price-list.create" | "price-list.edit" | "price-list.setPrices" | "product.create" | "product.edit" | "product.editBulk" | "product.setStatus" | "promotion.addCodes" | "promotion.create" | "promotion.edit" | "promotion.setStatus" | "return.approved" | "return.closed" | "return.label_sent" | "return.received" | "return.refunded" | "return.refused" | "search.setSynonyms" | "staff.invitation_revoked" | "staff.invited" | "staff.joined" | "staff.removed" | "staff.role_changed" | "staff.second_factor_policy" | "tax.remove" | "tax.save" | "webhook.created" | "webhook.removed" | "webhook.replayed" | "webhook.secret_rotated" | "webhook.updated" | undefined;
                subject?: string | undefined;
                since?: Date | undefined;
                until?: Date | undefined;
            };
            output: Page<AuditEntry>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        check: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: AuditCheck;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    catalog: {
        categories: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly CategoryView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                sort?: "newest" | "price-asc" | "price-desc" | "rating" | "recommended" | "relevance" | "sales" | undefined;
                category?: string | undefined;
                categories?: readonly string[] | undefined;
                query?: string | undefined;
                brands?: readonly string[] | undefined;
                priceFrom?: number | undefined;
                priceTo?: number | undefined;
                ratingFrom?: number | undefined;
                inStock?: boolean | undefined;
                attributes?: readonly {
                    key: string;
                    values?: readonly string[] | undefined;
                    from?: number | undefined;
                    to?: number | undefined;
                }[] | undefined;
            };
            output: ProductPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        facets: _trpc_server.TRPCQueryProcedure<{
            input: {
                category?: string | undefined;
                categories?: readonly string[] | undefined;
                query?: string | undefined;
                brands?: readonly string[] | undefined;
                priceFrom?: number | undefined;
                priceTo?: number | undefined;
                ratingFrom?: number | undefined;
                inStock?: boolean | undefined;
                attributes?: readonly {
                    key: string;
                    values?: readonly string[] | undefined;
                    from?: number | undefined;
                    to?: number | undefined;
                }[] | undefined;
            };
            output: ProductFacets;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        suggest: _trpc_server.TRPCQueryProcedure<{
            input: {
                prefix: string;
                locale: "en" | "zh-CN";
            };
            output: Suggestions;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        product: _trpc_server.TRPCQueryProcedure<{
            input: {
                slug: string;
            };
            output: ProductView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                productIds: string[];
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly ProductOffer[], {
                readonly type: "product.changed";
                readonly data: ProductChanged;
            } | {
                readonly type: "market.changed";
                readonly data: MarketChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    product: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                query?: string | undefined;
                status?: "active" | "archived" | "draft" | undefined;
                lowOnly?: boolean | undefined;
            };
            output: StaffProductPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                productId: string;
            };
            output: StaffProductView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: ProductDraft;
                key: string;
            };
            output: StaffProductView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        edit: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: ProductDraft;
                version: number;
                productId: string;
            };
            output: StaffProductView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setStatus: _trpc_server.TRPCMutationProcedure<{
            input: {
                status: "active" | "archived" | "draft";
                version: number;
                productId: string;
            };
            output: StaffProductView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        previewBulk: _trpc_server.TRPCQueryProcedure<{
            input: {
                products: {
                    version: number;
                    productId: string;
                }[];
                change: BulkChange;
            };
            output: readonly BulkRow[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        editBulk: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                products: {
                    version: number;
                    productId: string;
                }[];
                change: BulkChange;
            };
            output: readonly BulkRow[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        attributes: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly AttributeDefinition[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        saveAttribute: _trpc_server.TRPCMutationProcedure<{
            input: {
                attributeId: string | null;
                draft: AttributeDraft;
            };
            output: AttributeDefinition;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        saveCategory: _trpc_server.TRPCMutationProcedure<{
            input: {
                categoryId: string | null;
                draft: CategoryDraft;
            };
            output: readonly CategoryView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        orderCategories: _trpc_server.TRPCMutationProcedure<{
            input: {
                parentId: string | null;
                categoryIds: string[];
            };
            output: readonly CategoryView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeCategory: _trpc_server.TRPCMutationProcedure<{
            input: {
                categoryId: string;
            };
            output: readonly CategoryView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<StaffProductPage, {
                readonly type: "catalog.changed";
                readonly data: CatalogChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    bundle: {
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                variantId: string;
            };
            output: BundleView | null;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        ofProduct: _trpc_server.TRPCQueryProcedure<{
            input: {
                productId: string;
            };
            output: readonly BundleView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        set: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                draft: {
                    parts: {
                        variantId: string;
                        quantity: number;
                    }[];
                    percentOff: number | null;
                } | null;
                key: string;
            };
            output: BundleView | null;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    collection: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly CollectionView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        preview: _trpc_server.TRPCQueryProcedure<{
            input: {
                rule: CollectionRule;
            };
            output: {
                productCount: number;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        save: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    collectionId: string;
                    version: number;
                } | null;
                draft: {
                    slug: string;
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    rule: CollectionRule;
                };
            };
            output: CollectionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                collectionId: string;
                version: number;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    priceList: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly PriceListView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        save: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    priceListId: string;
                    version: number;
                } | null;
                draft: {
                    name: string;
                    currency: string;
                    startsAt: Date | null;
                    endsAt: Date | null;
                    priority: number;
                };
            };
            output: PriceListView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        prices: _trpc_server.TRPCQueryProcedure<{
            input: {
                priceListId: string;
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: Page<ListPriceView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        findVariants: _trpc_server.TRPCQueryProcedure<{
            input: {
                priceListId: string;
                skus: string[];
            };
            output: readonly PricedVariant[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        overlaps: _trpc_server.TRPCQueryProcedure<{
            input: {
                priceListId: string;
            };
            output: readonly PriceListOverlap[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setPrices: _trpc_server.TRPCMutationProcedure<{
            input: {
                prices: {
                    variantId: string;
                    amount: number | null;
                    compareAt: number | null;
                }[];
                priceListId: string;
                version: number;
            };
            output: PriceListView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    productFile: {
        export: _trpc_server.TRPCQueryProcedure<{
            input: {
                cursor?: string | undefined;
            };
            output: {
                text: string;
                nextCursor: string | null;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                fileName: string;
                key: string;
            };
            output: ImportView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        addPart: _trpc_server.TRPCMutationProcedure<{
            input: {
                position: number;
                text: string;
                importId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        check: _trpc_server.TRPCMutationProcedure<{
            input: {
                importId: string;
            };
            output: ImportView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        run: _trpc_server.TRPCMutationProcedure<{
            input: {
                importId: string;
            };
            output: ImportView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                importId: string;
            };
            output: ImportView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly ImportView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    tax: {
        terms: _trpc_server.TRPCQueryProcedure<{
            input: {
                country: string;
                region?: string | undefined;
            };
            output: TaxTerms;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        zones: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly TaxZoneView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        save: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    taxZoneId: string;
                    version: number;
                } | null;
                draft: TaxZoneDraft;
            };
            output: TaxZoneView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                taxZoneId: string;
                version: number;
            };
            output: readonly TaxZoneView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    market: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly MarketView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        save: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    marketId: string;
                    version: number;
                } | null;
                draft: MarketDraft;
            };
            output: MarketView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    stock: {
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                variantIds: string[];
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly StockLevelView[], {
                readonly type: "stock.changed";
                readonly data: StockChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    inventory: {
        setPromise: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                kind: "backorder" | "none" | "preorder";
                limit: number;
                arrivesOn: string | null;
                key: string;
            };
            output: PromiseTerms;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setThreshold: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                warehouseId: string;
                lowStockThreshold: number;
            };
            output: {
                lowStockThreshold: number;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        ledger: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                variantId?: string | undefined;
                warehouseId?: string | undefined;
                kind?: "adjust" | "hold" | "receive" | "release" | "return" | "ship" | "transfer" | undefined;
                query?: string | undefined;
            };
            output: Page<LedgerRow>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        findSkus: _trpc_server.TRPCQueryProcedure<{
            input: {
                skus: string[];
            };
            output: readonly SkuView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        allocation: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: {
                allocation: "nearest" | "position";
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setAllocation: _trpc_server.TRPCMutationProcedure<{
            input: {
                allocation: "nearest" | "position";
            };
            output: {
                allocation: "nearest" | "position";
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        digest: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: {
                isWanted: boolean;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setDigest: _trpc_server.TRPCMutationProcedure<{
            input: {
                isWanted: boolean;
            };
            output: {
                isWanted: boolean;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                query?: string | undefined;
                lowOnly?: boolean | undefined;
            };
            output: Page<InventoryRow>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        movements: _trpc_server.TRPCQueryProcedure<{
            input: {
                variantId: string;
                warehouseId: string;
                limit?: number | undefined;
            };
            output: readonly StockMovementView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        adjust: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                warehouseId: string;
                delta: number;
                cause: string;
                key: string;
            };
            output: StaffStockLevel;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        count: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                warehouseId: string;
                onHand: number;
                cause: string;
                key: string;
                expected?: number | undefined;
            };
            output: StaffStockLevel;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        receive: _trpc_server.TRPCMutationProcedure<{
            input: {
                warehouseId: string;
                reference: string;
                lines: {
                    variantId: string;
                    units: number;
                }[];
                key: string;
            };
            output: readonly StaffStockLevel[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        transfer: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                fromId: string;
                toId: string;
                units: number;
                cause: string;
                key: string;
            };
            output: readonly StaffStockLevel[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setCaps: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                maxPerOrder: number | null;
                maxPerPerson: number | null;
            };
            output: VariantCaps;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        warehouses: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly WarehouseView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        createWarehouse: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    code: string;
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    city: string;
                    region: string;
                    country: string;
                    latitude: number;
                    longitude: number;
                    position: number;
                };
                key: string;
            };
            output: readonly WarehouseView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        editWarehouse: _trpc_server.TRPCMutationProcedure<{
            input: {
                warehouseId: string;
                draft: {
                    code: string;
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    city: string;
                    region: string;
                    country: string;
                    latitude: number;
                    longitude: number;
                    position: number;
                };
            };
            output: readonly WarehouseView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeWarehouse: _trpc_server.TRPCMutationProcedure<{
            input: {
                warehouseId: string;
            };
            output: readonly WarehouseView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly InventoryRow[], {
                readonly type: "stock.changed";
                readonly data: StaffStockChanged;
            } | {
                readonly type: "stock.promised";
                readonly data: StaffStockPromised;
            } | {
                readonly type: "stock.threshold";
                readonly data: StaffThresholdChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    cart: {
        get: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        addLine: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                quantity: number;
                key: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setQuantity: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                quantity: number;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeLine: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        saveForLater: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        restoreSaved: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeSaved: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        acceptPrices: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        applyCoupon: _trpc_server.TRPCMutationProcedure<{
            input: {
                code: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeCoupon: _trpc_server.TRPCMutationProcedure<{
            input: {
                code: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<CartView, {
                readonly type: "market.changed";
                readonly data: MarketChanged;
            } | {
                readonly type: "cart.changed";
                readonly data: CartChanged;
            } | {
                readonly type: "promotion.changed";
                readonly data: PromotionChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    wishlist: {
        get: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: WishlistView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        add: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: WishlistView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: WishlistView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        moveToCart: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
                key: string;
            };
            output: CartView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        alert: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: WishlistView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeAlert: _trpc_server.TRPCMutationProcedure<{
            input: {
                variantId: string;
            };
            output: WishlistView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<WishlistView, {
                readonly type: "wishlist.changed";
                readonly data: WishlistChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    checkout: {
        hold: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                pickupId?: string | undefined;
            };
            output: HoldView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        release: _trpc_server.TRPCMutationProcedure<{
            input: Record<string, never> | undefined;
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        quote: _trpc_server.TRPCQueryProcedure<{
            input: {
                country: string;
                deliveryCode?: string | undefined;
                region?: string | undefined;
            };
            output: CheckoutQuote;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        place: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                email: string;
                address: {
                    name: string;
                    phone: string;
                    line1: string;
                    line2: string;
                    city: string;
                    region: string;
                    postalCode: string;
                    country: string;
                    district?: string | undefined;
                };
                deliveryCode: string;
                expectedTotal: {
                    amount: number;
                    currency: string;
                };
                locale: "en" | "zh-CN";
                note?: string | undefined;
            };
            output: PlacedOrder;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    delivery: {
        options: _trpc_server.TRPCQueryProcedure<{
            input: {
                variantId: string;
                country: string;
                quantity?: number | undefined;
                region?: string | undefined;
            };
            output: VariantDelivery;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        settings: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        createZone: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    places: {
                        country: string;
                        region: string;
                    }[];
                    rates: {
                        methodId: string;
                        bands: {
                            upToGrams: number | null;
                            price: number;
                        }[];
                        kiloPrice: number;
                        steps: {
                            from: number;
                            atMost: number;
                        }[];
                        minDays: number;
                        maxDays: number;
                    }[];
                };
                key: string;
            };
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        editZone: _trpc_server.TRPCMutationProcedure<{
            input: {
                zoneId: string;
                version: number;
                draft: {
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    places: {
                        country: string;
                        region: string;
                    }[];
                    rates: {
                        methodId: string;
                        bands: {
                            upToGrams: number | null;
                            price: number;
                        }[];
                        kiloPrice: number;
                        steps: {
                            from: number;
                            atMost: number;
                        }[];
                        minDays: number;
                        maxDays: number;
                    }[];
                };
            };
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeZone: _trpc_server.TRPCMutationProcedure<{
            input: {
                zoneId: string;
                version: number;
            };
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        createMethod: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    code: string;
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    handlingDays: number;
                    cutOffMinute: number;
                    deliveryDays: number[];
                    position: number;
                };
                key: string;
            };
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        editMethod: _trpc_server.TRPCMutationProcedure<{
            input: {
                methodId: string;
                version: number;
                draft: {
                    code: string;
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    handlingDays: number;
                    cutOffMinute: number;
                    deliveryDays: number[];
                    position: number;
                };
            };
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeMethod: _trpc_server.TRPCMutationProcedure<{
            input: {
                methodId: string;
                version: number;
            };
            output: DeliverySettings;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        preview: _trpc_server.TRPCQueryProcedure<{
            input: {
                weightGrams: number;
                value: number;
                country: string;
                region?: string | undefined;
            };
            output: DeliveryPreview;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        sites: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly SiteView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        saveSite: _trpc_server.TRPCMutationProcedure<{
            input: {
                warehouseId: string;
                draft: {
                    line1: string;
                    postalCode: string;
                    timeZone: string;
                    workDays: number[];
                    closedDays: string[];
                    offersPickup: boolean;
                    openingHours: {
                        en: string;
                        'zh-CN': string;
                    };
                    pickupDays: number;
                    keepDays: number;
                };
            };
            output: readonly SiteView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    pickup: {
        points: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly PickupOffer[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        quote: _trpc_server.TRPCQueryProcedure<{
            input: {
                pickupId: string;
            };
            output: CheckoutQuote;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        place: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                email: string;
                pickupId: string;
                name: string;
                phone: string;
                expectedTotal: {
                    amount: number;
                    currency: string;
                };
                locale: "en" | "zh-CN";
                note?: string | undefined;
            };
            output: PlacedOrder;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        code: _trpc_server.TRPCQueryProcedure<{
            input: {
                orderId: string;
                token?: string | undefined;
            };
            output: {
                code: string;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: Page<PickupRow>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        markReady: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                key: string;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        handOver: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                code: string;
                key: string;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    order: {
        previewEdit: _trpc_server.TRPCQueryProcedure<{
            input: {
                orderId: string;
                version: number;
                edit: {
                    lines?: {
                        variantId: string;
                        quantity: number;
                        price?: {
                            amount: number;
                            reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                        } | undefined;
                    }[] | undefined;
                    address?: {
                        name: string;
                        phone: string;
                        line1: string;
                        line2: string;
                        city: string;
                        region: string;
                        postalCode: string;
                        country: string;
                        district?: string | undefined;
                    } | undefined;
                    email?: string | undefined;
                    deliveryCode?: string | undefined;
                    grant?: {
                        amount: number;
                        reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                    } | null | undefined;
                    waive?: "agreed" | "defect" | "goodwill" | "mistake" | "price_match" | undefined;
                };
                token?: string | undefined;
            };
            output: OrderEditPreview;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        edit: _trpc_server.TRPCMutationProcedure<{
            input: {
                expectedTotal: {
                    amount: number;
                    currency: string;
                };
                key: string;
                orderId: string;
                version: number;
                edit: {
                    lines?: {
                        variantId: string;
                        quantity: number;
                        price?: {
                            amount: number;
                            reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                        } | undefined;
                    }[] | undefined;
                    address?: {
                        name: string;
                        phone: string;
                        line1: string;
                        line2: string;
                        city: string;
                        region: string;
                        postalCode: string;
                        country: string;
                        district?: string | undefined;
                    } | undefined;
                    email?: string | undefined;
                    deliveryCode?: string | undefined;
                    grant?: {
                        amount: number;
                        reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                    } | null | undefined;
                    waive?: "agreed" | "defect" | "goodwill" | "mistake" | "price_match" | undefined;
                };
                token?: string | undefined;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        findVariants: _trpc_server.TRPCQueryProcedure<{
            input: {
                query: string;
                orderId?: string | undefined;
            };
            output: readonly SaleVariant[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        findCustomer: _trpc_server.TRPCMutationProcedure<{
            input: {
                email: string;
            } | {
                phone: string;
            };
            output: FoundCustomer | null;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        quoteManual: _trpc_server.TRPCQueryProcedure<{
            input: {
                country: string;
                lines: {
                    variantId: string;
                    quantity: number;
                    price?: {
                        amount: number;
                        reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                    } | undefined;
                }[];
                region?: string | undefined;
                deliveryCode?: string | undefined;
                email?: string | undefined;
                coupons?: string[] | undefined;
                grant?: {
                    amount: number;
                    reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                } | undefined;
            } | {
                pickupId: string;
                lines: {
                    variantId: string;
                    quantity: number;
                    price?: {
                        amount: number;
                        reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                    } | undefined;
                }[];
                email?: string | undefined;
                coupons?: string[] | undefined;
                grant?: {
                    amount: number;
                    reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                } | undefined;
            };
            output: ManualQuote;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                address: {
                    name: string;
                    phone: string;
                    line1: string;
                    line2: string;
                    city: string;
                    region: string;
                    postalCode: string;
                    country: string;
                    district?: string | undefined;
                };
                deliveryCode: string;
                email: string;
                locale: "en" | "zh-CN";
                expectedTotal: {
                    amount: number;
                    currency: string;
                };
                key: string;
                lines: {
                    variantId: string;
                    quantity: number;
                    price?: {
                        amount: number;
                        reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                    } | undefined;
                }[];
                note?: string | undefined;
                paid?: {
                    method: "card_terminal" | "cash" | "transfer";
                    reference: string;
                } | undefined;
                coupons?: string[] | undefined;
                grant?: {
                    amount: number;
                    reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                } | undefined;
            } | {
                pickupId: string;
                name: string;
                phone: string;
                email: string;
                locale: "en" | "zh-CN";
                expectedTotal: {
                    amount: number;
                    currency: string;
                };
                key: string;
                lines: {
                    variantId: string;
                    quantity: number;
                    price?: {
                        amount: number;
                        reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                    } | undefined;
                }[];
                note?: string | undefined;
                paid?: {
                    method: "card_terminal" | "cash" | "transfer";
                    reference: string;
                } | undefined;
                coupons?: string[] | undefined;
                grant?: {
                    amount: number;
                    reason: "agreed" | "defect" | "goodwill" | "mistake" | "price_match";
                } | undefined;
            };
            output: MadeOrder;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: OrderPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                orderId: string;
                token?: string | undefined;
            } | {
                number: number;
                token?: string | undefined;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                orderId: string;
                lastEventId?: string | undefined;
                token?: string | undefined;
            } | {
                number: number;
                lastEventId?: string | undefined;
                token?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<OrderView, {
                readonly type: "invoice.issued" | "order.cancelled" | "order.completed" | "order.delivered" | "order.edited" | "order.expired" | "order.packed" | "order.paid" | "order.placed" | "order.shipped" | "order.stocked" | "payment.updated" | "pickup.ready" | "rest.cancelled" | "return.approved" | "return.closed" | "return.label_sent" | "return.paid_back" | "return.received" | "return.refunded" | "return.refused" | "return.requested" | "shipment.dispatched" | "shipment.picked" | "shipment.refused" | "shipment.scanned" | "shipment.updated";
                readonly data: OrderEvent;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watchJoined: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<JoinedOrders | null, {
                readonly type: "orders.joined";
                readonly data: OrdersJoined;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        cancel: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                orderId: string;
                reason?: "mistake" | "not_deliverable" | "out_of_stock" | "shopper_asked" | "suspicious" | undefined;
                token?: string | undefined;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        cancelRest: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                key: string;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        listForStore: _trpc_server.TRPCQueryProcedure<{
            input: {
                statuses?: ("cancelled" | "completed" | "delivered" | "expired" | "packed" | "paid" | "placed" | "shipped")[] | undefined;
                search?: string | undefined;
                placedFrom?: Date | undefined;
                placedUntil?: Date | undefined;
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: OrderPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watchStore: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<OrderPage, {
                readonly type: "invoice.issued" | "order.cancelled" | "order.completed" | "order.delivered" | "order.edited" | "order.expired" | "order.packed" | "order.paid" | "order.placed" | "order.shipped" | "order.stocked" | "payment.updated" | "pickup.ready" | "rest.cancelled" | "return.approved" | "return.closed" | "return.label_sent" | "return.paid_back" | "return.received" | "return.refunded" | "return.refused" | "return.requested" | "shipment.dispatched" | "shipment.picked" | "shipment.refused" | "shipment.scanned" | "shipment.updated";
                readonly data: StoreOrderEvent;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        claim: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
            };
            output: ClaimView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        unclaim: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watchClaims: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly ClaimView[], {
                readonly type: "claim.changed";
                readonly data: ClaimChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        pack: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                key: string;
            };
            output: OrderView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    orderDesk: {
        bulk: _trpc_server.TRPCMutationProcedure<{
            input: {
                action: "cancel" | "pack";
                orderIds: string[];
                key: string;
            };
            output: readonly BulkOrderResult[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        export: _trpc_server.TRPCQueryProcedure<{
            input: {
                statuses?: ("cancelled" | "completed" | "delivered" | "expired" | "packed" | "paid" | "placed" | "shipped")[] | undefined;
                search?: string | undefined;
                placedFrom?: Date | undefined;
                placedUntil?: Date | undefined;
                format?: "csv" | "ndjson" | undefined;
                cursor?: string | undefined;
            };
            output: {
                text: string;
                nextCursor: string | null;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        views: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly OrderListView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        saveView: _trpc_server.TRPCMutationProcedure<{
            input: {
                name: string;
                statuses: ("cancelled" | "completed" | "delivered" | "expired" | "packed" | "paid" | "placed" | "shipped")[];
                period: "month" | "today" | "week" | null;
            };
            output: readonly OrderListView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        removeView: _trpc_server.TRPCMutationProcedure<{
            input: {
                viewId: string;
            };
            output: readonly OrderListView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    note: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                orderId: string;
            } | {
                accountId: string;
            };
            output: readonly NoteView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        add: _trpc_server.TRPCMutationProcedure<{
            input: {
                subject: {
                    orderId: string;
                } | {
                    accountId: string;
                };
                body: string;
                key: string;
            };
            output: NoteView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        edit: _trpc_server.TRPCMutationProcedure<{
            input: {
                noteId: string;
                body: string;
                version: number;
            };
            output: NoteView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                noteId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<null, {
                readonly type: "notes.changed";
                readonly data: NotesChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    invoice: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                orderId: string;
                token?: string | undefined;
            };
            output: OrderInvoices;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        issue: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                token?: string | undefined;
            };
            output: OrderInvoices;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        file: _trpc_server.TRPCQueryProcedure<{
            input: {
                invoiceId: string;
                orderId: string;
                token?: string | undefined;
            };
            output: DocumentFile;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        packingSlips: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderIds: string[];
                locale: "en" | "zh-CN";
            };
            output: DocumentFile;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        settings: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: InvoiceSettingsView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        changeSettings: _trpc_server.TRPCMutationProcedure<{
            input: {
                name: string;
                address: string;
                taxId: string;
                email: string;
                version: number;
            };
            output: InvoiceSettingsView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    customer: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                search?: string | undefined;
                isBlocked?: boolean | undefined;
            };
            output: CustomerPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                accountId: string;
            };
            output: CustomerView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        sendPasswordReset: _trpc_server.TRPCMutationProcedure<{
            input: {
                accountId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        signOut: _trpc_server.TRPCMutationProcedure<{
            input: {
                accountId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        block: _trpc_server.TRPCMutationProcedure<{
            input: {
                reason: string;
                accountId: string;
            };
            output: CustomerView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        unblock: _trpc_server.TRPCMutationProcedure<{
            input: {
                accountId: string;
            };
            output: CustomerView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    payment: {
        record: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                method: "card_terminal" | "cash" | "transfer";
                reference: string;
                orderId: string;
            };
            output: PaymentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        start: _trpc_server.TRPCMutationProcedure<{
            input: {
                returnUrl: string;
                key: string;
                orderId: string;
                token?: string | undefined;
            };
            output: PaymentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        refresh: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                token?: string | undefined;
            };
            output: PaymentView | null;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        capture: _trpc_server.TRPCMutationProcedure<{
            input: {
                paymentId: string;
                reason: string;
                key: string;
                amount?: number | undefined;
            };
            output: PaymentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        void: _trpc_server.TRPCMutationProcedure<{
            input: {
                paymentId: string;
                reason: string;
                key: string;
            };
            output: PaymentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        refund: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                amount: number;
                reason: string;
                destination: "credit" | "origin";
                key: string;
                paymentId?: string | undefined;
            };
            output: readonly PaymentView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        failedRefunds: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly FailedRefundView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        retryRefund: _trpc_server.TRPCMutationProcedure<{
            input: {
                refundId: string;
                destination: "credit" | "origin";
                key: string;
            };
            output: readonly PaymentView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        settings: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: PaymentSettingsView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        changeSettings: _trpc_server.TRPCMutationProcedure<{
            input: {
                captureMode: "at_once" | "at_shipment" | "by_hand";
                provider: string | null;
                version: number;
            };
            output: PaymentSettingsView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        differences: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: ReconciliationView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watchStore: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<ReconciliationView, {
                readonly type: "credit.changed" | "difference.changed" | "refund.changed" | "settings.changed";
                readonly data: StorePaymentsChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    credit: {
        issue: _trpc_server.TRPCMutationProcedure<{
            input: {
                amount: number;
                expiresAt: Date | null;
                key: string;
            };
            output: IssuedGiftCard;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        grant: _trpc_server.TRPCMutationProcedure<{
            input: {
                email: string;
                amount: number;
                key: string;
            };
            output: CreditView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: Page<CreditView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setBlocked: _trpc_server.TRPCMutationProcedure<{
            input: {
                creditId: string;
                isBlocked: boolean;
            };
            output: CreditView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        own: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly CreditBalance[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        check: _trpc_server.TRPCQueryProcedure<{
            input: {
                code: string;
            };
            output: CreditBalance;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        redeem: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                key: string;
                token?: string | undefined;
                code?: string | undefined;
            };
            output: PaymentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    shipment: {
        queue: _trpc_server.TRPCQueryProcedure<{
            input: {
                warehouseId?: string | undefined;
            };
            output: PackingQueue;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        pick: _trpc_server.TRPCMutationProcedure<{
            input: {
                picks: {
                    orderId: string;
                    warehouseId: string;
                }[];
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        pack: _trpc_server.TRPCMutationProcedure<{
            input: {
                lines: {
                    orderLineId: string;
                    quantity: number;
                }[];
                key: string;
                orderId: string;
                warehouseId: string;
            };
            output: ShipmentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                key: string;
            };
            output: ShipmentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        retry: _trpc_server.TRPCMutationProcedure<{
            input: {
                shipmentId: string;
                key: string;
            };
            output: ShipmentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        cancel: _trpc_server.TRPCMutationProcedure<{
            input: {
                shipmentId: string;
                key: string;
            };
            output: ShipmentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        printLabels: _trpc_server.TRPCMutationProcedure<{
            input: {
                shipmentIds: string[];
            };
            output: LabelFile;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        returnLabel: _trpc_server.TRPCQueryProcedure<{
            input: {
                returnId: string;
                token?: string | undefined;
            };
            output: LabelFile;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        sendAgain: _trpc_server.TRPCMutationProcedure<{
            input: {
                shipmentId: string;
                key: string;
            };
            output: ShipmentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        takeBack: _trpc_server.TRPCMutationProcedure<{
            input: {
                shipmentId: string;
                key: string;
                restock: string[];
            };
            output: ShipmentView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        resendTracking: _trpc_server.TRPCMutationProcedure<{
            input: {
                shipmentId: string;
                key: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    returns: {
        request: _trpc_server.TRPCMutationProcedure<{
            input: {
                orderId: string;
                reason: "came_late" | "damaged" | "no_longer_wanted" | "not_as_described" | "other" | "wrong_item";
                lines: {
                    orderLineId: string;
                    quantity: number;
                }[];
                key: string;
                token?: string | undefined;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        withdraw: _trpc_server.TRPCMutationProcedure<{
            input: {
                returnId: string;
                version: number;
                key: string;
                token?: string | undefined;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        listForStore: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                statuses?: ("approved" | "closed" | "label_sent" | "received" | "refunded" | "refused" | "requested")[] | undefined;
            };
            output: Page<StaffReturnView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        approve: _trpc_server.TRPCMutationProcedure<{
            input: {
                returnId: string;
                version: number;
                key: string;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        refuse: _trpc_server.TRPCMutationProcedure<{
            input: {
                refusal: string;
                returnId: string;
                version: number;
                key: string;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        sendLabel: _trpc_server.TRPCMutationProcedure<{
            input: {
                trackingNumber: string;
                returnId: string;
                version: number;
                key: string;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        receive: _trpc_server.TRPCMutationProcedure<{
            input: {
                lines: {
                    orderLineId: string;
                    received: number;
                    restocked: boolean;
                }[];
                returnId: string;
                version: number;
                key: string;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        refund: _trpc_server.TRPCMutationProcedure<{
            input: {
                amount: {
                    amount: number;
                    currency: string;
                };
                returnId: string;
                version: number;
                key: string;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        close: _trpc_server.TRPCMutationProcedure<{
            input: {
                returnId: string;
                version: number;
                key: string;
            };
            output: ReturnView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    promotion: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                cursor?: string | undefined;
                statuses?: ("active" | "draft" | "ended" | "paused")[] | undefined;
            };
            output: PromotionPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                promotionId: string;
            };
            output: PromotionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    startsAt: Date | null;
                    endsAt: Date | null;
                    rule: unknown;
                };
                key: string;
            };
            output: PromotionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        edit: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    startsAt: Date | null;
                    endsAt: Date | null;
                    rule: unknown;
                };
                version: number;
                promotionId: string;
            };
            output: PromotionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setStatus: _trpc_server.TRPCMutationProcedure<{
            input: {
                status: "active" | "draft" | "ended" | "paused";
                version: number;
                promotionId: string;
            };
            output: PromotionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        codes: _trpc_server.TRPCQueryProcedure<{
            input: {
                promotionId: string;
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: Page<CouponView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        addCodes: _trpc_server.TRPCMutationProcedure<{
            input: {
                codes: {
                    code: string;
                } | {
                    prefix: string;
                    count: number;
                };
                useLimit: number | null;
                key: string;
                promotionId: string;
            };
            output: {
                added: number;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<PromotionPage, {
                readonly type: "promotion.changed";
                readonly data: PromotionChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    metrics: {
        wall: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: WallView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        salesReport: _trpc_server.TRPCQueryProcedure<{
            input: {
                days: 1 | 7 | 28 | 91;
                rival: "before" | "year";
            };
            output: SalesReport;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        cohorts: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly Cohort[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<WallView, {
                readonly type: "metric.changed";
                readonly data: MetricChanged;
            } | {
                readonly type: "visitors.changed";
                readonly data: VisitorsChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    message: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit: number;
                cursor?: string | undefined;
                status?: "dropped" | "failed" | "queued" | "sent" | undefined;
            };
            output: Page<MessageView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        retry: _trpc_server.TRPCMutationProcedure<{
            input: {
                messageId: string;
            };
            output: MessageView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        choices: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly MessageChoice[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        choose: _trpc_server.TRPCMutationProcedure<{
            input: {
                kind: "review" | "stock";
                isOn: boolean;
            };
            output: readonly MessageChoice[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        unsubscribe: _trpc_server.TRPCMutationProcedure<{
            input: {
                token: string;
            };
            output: "review" | "stock";
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    review: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: {
                productId: string;
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: Page<ReviewView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        mine: _trpc_server.TRPCQueryProcedure<{
            input: {
                productId: string;
            };
            output: ReviewChance;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        write: _trpc_server.TRPCMutationProcedure<{
            input: {
                rating: number;
                title: string;
                body: string;
                locale: "en" | "zh-CN";
                productId: string;
                photos?: string[] | undefined;
            };
            output: OwnReviewView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                productId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                productId: string;
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<ProductReviews, {
                readonly type: "review.changed";
                readonly data: ReviewChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        listForStore: _trpc_server.TRPCQueryProcedure<{
            input: {
                status?: "hidden" | "pending" | "published" | undefined;
                limit?: number | undefined;
                cursor?: string | undefined;
            };
            output: Page<StaffReviewView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watchStore: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly StaffReviewView[], {
                readonly type: "review.changed";
                readonly data: StoreReviewChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        moderate: _trpc_server.TRPCMutationProcedure<{
            input: {
                reviewId: string;
                status: "published";
            } | {
                reviewId: string;
                status: "hidden";
                reason: string;
            };
            output: StaffReviewView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        reply: _trpc_server.TRPCMutationProcedure<{
            input: {
                reviewId: string;
                text: string;
            };
            output: StaffReviewView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    search: {
        status: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: SearchStatus;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        failed: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly FailedQuery[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        analytics: _trpc_server.TRPCQueryProcedure<{
            input: {
                days: 7 | 30;
            };
            output: SearchAnalytics;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        synonyms: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly (readonly string[])[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        setSynonyms: _trpc_server.TRPCMutationProcedure<{
            input: {
                groups: (readonly string[])[];
            };
            output: readonly (readonly string[])[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    flash: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly FlashSaleView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        get: _trpc_server.TRPCQueryProcedure<{
            input: {
                saleId: string;
            };
            output: FlashSaleView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                saleId: string;
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<FlashSaleView, {
                readonly type: "market.changed";
                readonly data: MarketChanged;
            } | {
                readonly type: "flash.moved";
                readonly data: {
                    readonly type: "flash.moved";
                    readonly queue: FlashQueue;
                };
            } | {
                readonly type: "flash.changed";
                readonly data: {
                    readonly type: "flash.changed";
                    readonly version: number;
                };
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        quote: _trpc_server.TRPCQueryProcedure<{
            input: {
                country: string;
                variantId: string;
                quantity: number;
                saleId: string;
                deliveryCode?: string | undefined;
                region?: string | undefined;
            };
            output: CheckoutQuote;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        join: _trpc_server.TRPCMutationProcedure<{
            input: {
                email: string;
                address: {
                    name: string;
                    phone: string;
                    line1: string;
                    line2: string;
                    city: string;
                    region: string;
                    postalCode: string;
                    country: string;
                    district?: string | undefined;
                };
                deliveryCode: string;
                expectedTotal: {
                    amount: number;
                    currency: string;
                };
                locale: "en" | "zh-CN";
                key: string;
                variantId: string;
                quantity: number;
                saleId: string;
            };
            output: FlashEntryView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        entries: _trpc_server.TRPCQueryProcedure<{
            input: {
                saleId: string;
            };
            output: readonly FlashEntryView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        leave: _trpc_server.TRPCMutationProcedure<{
            input: {
                entryId: string;
            };
            output: FlashEntryView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watchEntry: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                entryId: string;
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<FlashWait, {
                readonly type: "flash.moved";
                readonly data: {
                    readonly type: "flash.moved";
                    readonly queue: FlashQueue;
                };
            } | {
                readonly type: "flash.changed";
                readonly data: {
                    readonly type: "flash.changed";
                    readonly version: number;
                };
            } | {
                readonly type: "flash.settled";
                readonly data: FlashSettled;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        listForStore: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly FlashSaleView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    opensAt: Date;
                    startsAt: Date;
                    endsAt: Date;
                    items: {
                        variantId: string;
                        price: number;
                        quota: number;
                        perAccount: number;
                    }[];
                };
                key: string;
            };
            output: FlashSaleView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        edit: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: {
                    name: {
                        en: string;
                        'zh-CN': string;
                    };
                    opensAt: Date;
                    startsAt: Date;
                    endsAt: Date;
                    items: {
                        variantId: string;
                        price: number;
                        quota: number;
                        perAccount: number;
                    }[];
                };
                version: number;
                saleId: string;
            };
            output: FlashSaleView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        cancel: _trpc_server.TRPCMutationProcedure<{
            input: {
                version: number;
                saleId: string;
            };
            output: FlashSaleView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    behaviour: {
        choice: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: BehaviourChoice;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        choose: _trpc_server.TRPCMutationProcedure<{
            input: {
                allowed: boolean;
            };
            output: BehaviourChoice;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        record: _trpc_server.TRPCMutationProcedure<{
            input: {
                interactions: ({
                    kind: "add" | "hide" | "view";
                    productId: string;
                    agoMs?: number | undefined;
                } | {
                    kind: "click";
                    productId: string;
                    list: string;
                    position: number;
                    agoMs?: number | undefined;
                } | {
                    kind: "search";
                    query: string;
                    results: number;
                    agoMs?: number | undefined;
                })[];
            };
            output: {
                kept: number;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    recommend: {
        forYou: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
                recent?: string[] | undefined;
                onlyNew?: boolean | undefined;
            };
            output: Recommendations;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        forProduct: _trpc_server.TRPCQueryProcedure<{
            input: {
                productId: string;
                kind: "bought-together" | "viewed-also";
                limit?: number | undefined;
            };
            output: Recommendations;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        forCart: _trpc_server.TRPCQueryProcedure<{
            input: {
                limit?: number | undefined;
            };
            output: Recommendations;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<null, {
                readonly type: "recommendations.changed";
                readonly data: RecommendationsChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    webhook: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly WebhookEndpointView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: WebhookDraft;
                key: string;
            };
            output: WebhookSecretView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        update: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    version: number;
                    endpointId: string;
                };
                draft: WebhookDraft;
            };
            output: WebhookEndpointView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        rotateSecret: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    version: number;
                    endpointId: string;
                };
                key: string;
            };
            output: WebhookSecretView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                endpointId: string;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        test: _trpc_server.TRPCMutationProcedure<{
            input: {
                key: string;
                endpointId: string;
            };
            output: WebhookDeliveryView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        deliveries: _trpc_server.TRPCQueryProcedure<{
            input: {
                endpointId: string;
                limit?: number | undefined;
                cursor?: string | undefined;
                status?: "delivered" | "failed" | "waiting" | undefined;
            };
            output: Page<WebhookDeliveryView>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        retry: _trpc_server.TRPCMutationProcedure<{
            input: {
                deliveryId: string;
            };
            output: WebhookDeliveryView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        countReplay: _trpc_server.TRPCQueryProcedure<{
            input: {
                from: {
                    position: number;
                } | {
                    since: Date;
                };
                endpointId: string;
            };
            output: {
                count: number;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        replay: _trpc_server.TRPCMutationProcedure<{
            input: {
                from: {
                    position: number;
                } | {
                    since: Date;
                };
                key: string;
                endpointId: string;
            };
            output: {
                count: number;
            };
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            };
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<readonly WebhookEndpointView[], {
                readonly type: "webhook.changed";
                readonly data: WebhookChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    eventLog: {
        read: _trpc_server.TRPCQueryProcedure<{
            input: {
                after: number;
                to?: number | undefined;
                limit?: number | undefined;
            };
            output: EventLogPage;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
    extension: {
        list: _trpc_server.TRPCQueryProcedure<{
            input: Record<string, never> | undefined;
            output: readonly ExtensionView[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        create: _trpc_server.TRPCMutationProcedure<{
            input: {
                draft: ExtensionDraft;
                key: string;
            };
            output: ExtensionSecret;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        update: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    extensionId: string;
                    version: number;
                };
                draft: ExtensionDraft;
            };
            output: ExtensionView;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        remove: _trpc_server.TRPCMutationProcedure<{
            input: {
                extensionId: string;
                version: number;
            };
            output: void;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        rotateSecret: _trpc_server.TRPCMutationProcedure<{
            input: {
                ref: {
                    extensionId: string;
                    version: number;
                };
                afterHours: number;
            };
            output: ExtensionSecret;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        forSlot: _trpc_server.TRPCQueryProcedure<{
            input: {
                locale: "en" | "zh-CN";
                theme: "dark" | "light";
                slot: "desk.customer" | "desk.order" | "desk.page" | "desk.product" | "shop.order" | "shop.product";
                subjectId?: string | undefined;
                orderToken?: string | undefined;
            };
            output: readonly ExtensionPanel[];
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        preview: _trpc_server.TRPCQueryProcedure<{
            input: {
                locale: "en" | "zh-CN";
                theme: "dark" | "light";
                extensionId: string;
            };
            output: ExtensionPanel;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
        watch: _trpc_server.TRPCSubscriptionProcedure<{
            input: {
                lastEventId?: string | undefined;
            } | undefined;
            output: AsyncIterable<_trpc_server_unstable_core_do_not_import.TrackedData<LiveFrame<null, {
                readonly type: "extensions.changed";
                readonly data: ExtensionsChanged;
            }>>, void, unknown>;
            meta: ProcedureMeta;
            errorShape: ErrorShape;
        }>;
    };
};
/** The contract as clients see it: what each procedure takes and gives, and nothing of how it is served. */
type AppRouter = TRPCBuiltRouter<{
    ctx: object;
    meta: object;
    errorShape: ErrorShape;
    transformer: true;
}, TRPCDecorateCreateRouterOptions<typeof procedures>>;

type PushcartError = TRPCClientError<AppRouter>;
declare function isPushcartError(error: unknown): error is PushcartError;
/**
 * Says why a call was refused. `UNREACHABLE` when no answer came at all: with a key the call can be repeated as it is.
 * `UNKNOWN` is a fault of the shop; its `requestId` helps whoever looks into it.
 */
declare function reasonOf(error: unknown): 'UNKNOWN' | 'UNREACHABLE' | ErrorReason;
/** The facts that come with the reason, e.g. how many are left. */
declare function detailsOf(error: unknown): ErrorDetails;

/** What each procedure takes, e.g. `RouterInputs['order']['get']`. */
type RouterInputs = inferRouterInputs<AppRouter>;
/** What each procedure gives, e.g. `RouterOutputs['order']['get']`. */
type RouterOutputs = inferRouterOutputs<AppRouter>;
/** What a stream gives. */
type FrameOf<Stream> = Stream extends AsyncIterable<{
    readonly data: infer Frame;
}> ? Frame : never;
/** What a stream is asked for; where to go on is an option. */
type WithoutCursor<Input> = Input extends object ? Omit<Input, 'lastEventId'> : Input;
/** The state in the snapshots of a stream. */
type StateOf<Frame> = OfKind<Frame, 'snapshot'> extends {
    readonly state: infer State;
} ? State : never;
/** What the events of a stream hold. */
type EventOf<Frame> = OfKind<Frame, 'event'> extends {
    readonly data: infer Data;
} ? Data : never;
type OfKind<Frame, Kind> = Extract<Frame, {
    readonly kind: Kind;
}>;
/** The frames of each stream: `ready`, `snapshot` with the state, then `event` after `event`. */
/** Prices of products as they change. */
type OfferFrame = FrameOf<RouterOutputs['catalog']['watch']>;
/** What of the catalogue staff have to read again. */
type CatalogFrame = FrameOf<RouterOutputs['product']['watch']>;
type StockFrame = FrameOf<RouterOutputs['stock']['watch']>;
type InventoryFrame = FrameOf<RouterOutputs['inventory']['watch']>;
type CartFrame = FrameOf<RouterOutputs['cart']['watch']>;
type OrderFrame = FrameOf<RouterOutputs['order']['watch']>;
/** Orders of a guest that came to the account. */
type JoinedFrame = FrameOf<RouterOutputs['order']['watchJoined']>;
/** Who packs what. */
type ClaimFrame = FrameOf<RouterOutputs['order']['watchClaims']>;
/** Says whose notes to read again. */
type ExtensionFrame = FrameOf<RouterOutputs['extension']['watch']>;
type NoteFrame = FrameOf<RouterOutputs['note']['watch']>;
type StoreOrderFrame = FrameOf<RouterOutputs['order']['watchStore']>;
/** What about payments, credit and their settings has changed. */
type PaymentsFrame = FrameOf<RouterOutputs['payment']['watchStore']>;
/** How the queues of a flash sale move. */
type FlashFrame = FrameOf<RouterOutputs['flash']['watch']>;
/** What one who waits in such a queue is told. */
type FlashWaitFrame = FrameOf<RouterOutputs['flash']['watchEntry']>;
type ReviewFrame = FrameOf<RouterOutputs['review']['watch']>;
/** Says to read the list of API keys again. */
type ApiKeysFrame = FrameOf<RouterOutputs['apiKey']['watch']>;
/** Says which promotion to read again. */
type PromotionFrame = FrameOf<RouterOutputs['promotion']['watch']>;
/** Says to read the list again. */
type WishlistFrame = FrameOf<RouterOutputs['wishlist']['watch']>;
/** Says to ask for recommendations again. */
type RecommendationsFrame = FrameOf<RouterOutputs['recommend']['watch']>;
/** Says which webhook, and what became of its deliveries, to read again. */
type WebhookFrame = FrameOf<RouterOutputs['webhook']['watch']>;
type WallFrame = FrameOf<RouterOutputs['metrics']['watch']>;

/** Where the cursors of loops are kept, so that a program that was killed goes on where it had finished. */
interface CursorStore {
    /** What was last saved under `key`, or null. */
    load(key: string): Stored | Promise<Stored>;
    /** Keeps `cursor` in place of the one before. The loop goes on once this has resolved, and throws what it throws. */
    save(key: string, cursor: string): void | Promise<void>;
}
type Stored = string | null | undefined;
interface WatchOptions {
    /**
     * Ends the loop, without an error, also while it waits for its next frame; `return()` of its iterator is heard only once that has
     * come. What the loop body is at work on is still counted as handled.
     */
    readonly signal?: AbortSignal | undefined;
    /** Goes on behind this frame. Without it the loop begins with a snapshot. */
    readonly cursor?: string | undefined;
    /**
     * Loads the cursor to begin with where `cursor` is not given, and saves that of each frame when the loop body asks for the next one.
     * A frame whose body was left by `break`, an exception or a kill comes again: at least once, never not at all.
     */
    readonly cursors?: CursorStore | undefined;
    /** Under which name the cursor is kept; by default the topic's `key`. */
    readonly cursorKey?: string | undefined;
    /**
     * How many frames may wait for the loop body; 1,000 by default. When as many wait, the stream is let go, and taken up again behind
     * the last of them once half are handled: memory is bounded and nothing is lost. What is too much to be told again by then comes as
     * a snapshot that says `reset`.
     */
    readonly buffer?: number | undefined;
}
/** A frame with the place it stands at. */
type Told<Frame> = Frame extends unknown ? Frame & {
    readonly cursor: string;
} : never;
/** What can be followed with `for await`, by several loops, each with a stream of its own. */
interface LiveTopic<Frame> {
    /** Names the procedure and its input, without what is secret in it. */
    readonly key: string;
    /** The same for the same procedure and whole input. It holds what is secret in it: to compare in memory, never to be kept or logged. */
    identity(): string;
    /** The same topic, whose loops end with this signal too. */
    until(signal: AbortSignal): LiveTopic<Frame>;
    /** Throws what the shop refuses the stream for; lost connections are none of it. */
    [Symbol.asyncIterator](): AsyncGenerator<Told<Frame>, void, undefined>;
}

/** Every procedure of the shop, typed, with the state of the live connection. */
type Pushcart = Procedures & {
    readonly connection: Connection;
    /** Ends all streams and closes the socket. */
    close(): Promise<void>;
};
interface CallOptions {
    /** Gives the call up: it ends with an error at once, whether or not the shop hears of it. */
    readonly signal?: AbortSignal | undefined;
    /** How long the call may take with all its tries, in ms, in place of the client's own `timeoutMs`. */
    readonly timeoutMs?: number | undefined;
}
interface StreamHandlers<Output> {
    onData(envelope: {
        readonly id: string;
        readonly data: FrameOf<Output>;
    }): void;
    /** The stream has ended: the shop refused it. */
    onError(error: PushcartError): void;
    /** Nothing more comes. */
    onComplete(): void;
    onStarted(): void;
}
type Procedures = {
    readonly [Area in keyof Routers]: {
        readonly [Name in keyof Routers[Area] & keyof RouterInputs[Area] & keyof RouterOutputs[Area]]: Procedure<KindOf<Routers[Area][Name]>, RouterInputs[Area][Name], RouterOutputs[Area][Name]>;
    };
};
type Routers = Pick<AppRouter['_def']['record'], keyof RouterInputs & keyof RouterOutputs>;
type KindOf<P> = P extends {
    readonly _def: {
        readonly type: infer Kind;
    };
} ? Kind : never;
type Procedure<Kind, Input, Output> = Kind extends 'query' ? {
    query(input: Input, options?: CallOptions): Promise<Output>;
} : Kind extends 'mutation' ? {
    mutate(input: KeyOptional<Input>, options?: CallOptions): Promise<Output>;
} : Stream<Input, Output>;
interface Stream<Input, Output> {
    /** A topic to follow with `for await`; nothing is asked of the shop before the loop begins. */
    (input: WithoutCursor<Input>, options?: WatchOptions): LiveTopic<FrameOf<Output>>;
    /** Calls back with every frame until it is unsubscribed. At least one handler is needed. */
    subscribe(input: Input, handlers: Partial<StreamHandlers<Output>> & {
        readonly signal?: AbortSignal | undefined;
    }): {
        unsubscribe(): void;
    };
}
/** The client makes the key of a call where none is given. */
type KeyOptional<Input> = Input extends {
    readonly key: string;
} ? Omit<Input, 'key'> & {
    readonly key?: Input['key'] | undefined;
} : Input;

type Secret = string | null | undefined;
interface PushcartOptions {
    /** Origin of the shop, e.g. `https://shop.example`. */
    readonly url: string;
    /** From `session.createToken`. A function is asked again at every call and every reconnect. Browsers need none: they have the cookie. */
    readonly token?: Secret | (() => Secret | Promise<Secret>);
    /** Of a program that works in the store, from the desk's page of API keys. Takes the place of `token`; never for pages, where visitors would read it. */
    readonly apiKey?: string;
    /** From `newGuest()`: names a guest where there are no cookies. */
    readonly guest?: string;
    /** ISO 4217: a currency of the store's markets that prices are asked for in; the store's own by default. A function is asked again as for `token`. */
    readonly currency?: string | null | (() => string | null);
    /** Where the runtime has no `WebSocket`: on Node 20 that of the package `ws`. */
    readonly WebSocket?: WebSocketClass;
    readonly fetch?: typeof fetch;
    /** How long a call may take with all its tries, in ms; 60,000 by default. */
    readonly timeoutMs?: number;
    readonly onConnection?: (state: ConnectionState) => void;
    /** Called when the shop tells its version, and again when that changes, e.g. to suggest a reload. */
    readonly onServerVersion?: (version: string) => void;
}
/** Throws when it is given both a token and an API key, or when there is no `WebSocket`. Connects once something is watched. */
declare function createPushcart(options: PushcartOptions): Pushcart;

/**
 * Makes an idempotency key: one for each intent of a person. Send the same key when you repeat the same call, and the shop answers
 * with the first result instead of doing it twice.
 */
declare function newKey(): string;
/** Makes the secret that names a guest where there are no cookies. Keep it: it owns the guest's cart and orders. */
declare function newGuest(): string;

interface ProductFile {
    readonly name: string;
    /** CSV, in pieces of any length: a file need not fit into memory. */
    readonly text: Iterable<string> | AsyncIterable<string>;
}
/**
 * Sends a file of products and has it checked. `productFile.get` tells how far that is and what is wrong with it; `productFile.run`
 * brings in what was checked.
 *
 * @param onSent hears after each part how many characters have been sent
 */
declare function sendProductFile({ productFile }: Pick<Pushcart, 'productFile'>, { name, text }: ProductFile, onSent?: (characters: number) => void): Promise<ImportView>;

/**
 * Uploads a picture of up to 10 MiB (JPEG, PNG, WebP, AVIF or GIF) as whoever is signed in. The shop draws it anew in its own sizes; the
 * `file` it answers with is what a review takes.
 */
declare function uploadPicture({ url, token, fetch: send }: Pick<PushcartOptions, 'fetch' | 'token' | 'url'>, picture: Blob): Promise<Picture>;

/** Version of this client; servers refuse versions they no longer serve. */
declare const CLIENT_VERSION = "0.1.0";

export { CLIENT_VERSION, ERROR_REASONS, ORDER_STATUSES, QUEUE_STAGES, availableOf, bundlePrice, createPushcart, detailsOf, foldBucket, foldClaim, foldFlashWait, foldLevel, foldOffer, foldOrderEvent, foldOrderNews, foldVisitors, foldWall, isLow, isPushcartError, latestOrders, mergeWall, minuteBars, movesWall, newGuest, newKey, offerIn, parcelsOut, peopleAhead, promiseOf, ratePerMinute, reasonOf, scarcest, sendProductFile, unpackedUnits, uploadPicture };
export type { AccountExport, AccountView, AddressField, AddressInput, AddressRules, AddressView, Allocation, ApiKeyDraft, ApiKeyScope, ApiKeyStatus, ApiKeyView, ApiKeysChanged, ApiKeysFrame, AttributeDefinition, AttributeFacet, AttributeFilter, AttributeValue, AttributeView, AuditAbout, AuditAction, AuditArea, AuditCheck, AuditEntry, AuditFault, AwaitedUnits, BulkChange, BulkOrderAction, BulkOrderResult, BulkRow, BundleDraft, BundlePart, BundlePartView, BundleView, CallOptions, CaptureMode, CartChanged, CartFrame, CartLineView, CartView, CatalogChanged, CatalogFrame, CategoryFacet, CategoryView, CheckoutQuote, ClaimChanged, ClaimFrame, ClaimView, CollectionCondition, CollectionRule, CollectionView, Connection, ConnectionState, CouponView, CreditBalance, CreditKind, CreditView, CursorStore, CustomerBlock, CustomerPage, CustomerRow, CustomerView, DeliveryOption, DeliveryPlace, DeliveryPromise, DeliverySettings, DifferenceKind, DiscountView, DocumentFile, EditChange, EditedOrder, ErrorDetails, ErrorReason, EventLogPage, EventOf, ExportFormat, ExtensionDraft, ExtensionFrame, ExtensionPanel, ExtensionSecret, ExtensionSlot, ExtensionTheme, ExtensionView, ExtensionsChanged, FailedQuery, FailedRefundView, FlashChanged, FlashEntryView, FlashFrame, FlashItemView, FlashPhase, FlashQueue, FlashSaleView, FlashSettled, FlashWait, FlashWaitFrame, FoundCustomer, FrameOf, HoldView, ImageView, ImportError, ImportProblem, ImportView, InventoryFrame, InventoryRow, InvoiceKind, InvoiceSettingsView, InvoiceView, IssuedGiftCard, JoinedFrame, JoinedOrders, LabelFile, LedgerRow, LineProblem, LineUnits, LinkedLoginView, ListPriceView, LiveTopic, Locale, LocalizedText, LoginIntent, LoginProviderView, LoginReturn, MadeOrder, ManualQuote, MarketChanged, MarketChoice, MarketDraft, MarketView, MessageChoice, MessageKind, MessageStatus, MessageTemplate, MessageView, MethodDraft, MethodRate, MethodView, MetricBucket, MetricChanged, MinuteBar, Money, MovementKind, NewApiKey, NewSession, NoteFrame, NoteSubject, NoteView, NotesChanged, OfferFrame, OfferView, OffersView, OpenSessionView, OrderEditPreview, OrderEditView, OrderEvent, OrderEventType, OrderFrame, OrderInvoices, OrderLineView, OrderListView, OrderNews, OrderPage, OrderPartView, OrderPeriod, OrderStatus, OrderSummary, OrderTimelineEntry, OrderView, OrdersJoined, OwnReviewView, PackingQueue, ParcelPlace, PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest, PasskeyView, PaymentDifferenceView, PaymentSettingsView, PaymentStand, PaymentStatus, PaymentStep, PaymentView, PaymentsFrame, Permission, PickupOffer, PickupPoint, PickupRow, PickupState, PickupView, Picture, Place, PriceListOverlap, PriceListView, PricedVariant, ProductCard, ProductChanged, ProductDraft, ProductFacets, ProductFile, ProductFilter, ProductOffer, ProductOption, ProductPage, ProductReviews, ProductSort, ProductStatus, ProductView, PromiseDraft, PromiseKind, PromiseTerms, PromotionChanged, PromotionDraft, PromotionFrame, PromotionPage, PromotionRefusal, PromotionRule, PromotionView, Pushcart, PushcartError, PushcartOptions, QueueLine, QueueRow, QueueStage, RatingView, RecommendationsFrame, ReconciliationView, ReturnReason, ReturnStatus, ReturnView, ReviewChance, ReviewChanged, ReviewFrame, ReviewStatus, ReviewView, RouterInputs, RouterOutputs, SaleVariant, SavedLineView, SearchOutcome, SearchStatus, SecondFactor, SellerDetails, SessionView, ShipmentRefusal, ShipmentStatus, ShipmentView, SiteDraft, SiteView, SkuView, SoldProduct, StaffInvitationView, StaffMemberView, StaffProductPage, StaffProductRow, StaffProductView, StaffReturnView, StaffReviewView, StaffRole, StaffStockChanged, StaffStockEvent, StaffStockLevel, StaffStockPromised, StaffThresholdChanged, StaffView, StateOf, StockCause, StockChanged, StockFrame, StockLevelView, StockMovementView, StockPromise, StoreEvent, StoreOrderEvent, StoreOrderFrame, StorePaymentsChanged, StoreReviewChanged, StoreView, StreamHandlers, Suggestions, TaxAtRate, TaxTerms, TaxZoneDraft, TaxZoneView, Told, TotpSetup, TrackingEventView, VariantCaps, VariantDraft, VariantPrice, VariantView, VisitorsChanged, VisitorsNow, WallEvent, WallFrame, WallView, WarehouseDraft, WarehouseView, WatchOptions, WebSocketClass, WebhookAnswerView, WebhookChanged, WebhookDeliveryStatus, WebhookDeliveryView, WebhookDisableReason, WebhookDraft, WebhookEndpointView, WebhookEventType, WebhookFrame, WebhookMessageType, WebhookSecretView, WebhookStatus, WishView, WishlistChanged, WishlistFrame, WishlistView, WithoutCursor, ZoneDraft, ZoneView };
