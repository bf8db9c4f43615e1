import type {
  AddressInput,
  AttributeChoice,
  AttributeValue,
  DeliveryPlace,
  FlashSchedule,
  ImageView,
  Locale,
  LocalizedText,
  MarketDraft,
  MethodDraft,
  OrderStatus,
  Place,
  PriceListDraft,
  ProductOption,
  PromiseDraft,
  ShipmentStatus,
  SiteDraft,
  StaffRole,
  TaxClass,
  TaxZoneDraft,
  ZoneRate,
} from '@pushcart/domain';

/** A store as it comes from elsewhere: plain data, named by slugs, codes and SKUs. Money in minor units. */
export interface StoreImport {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly timeZone: string;
  readonly country: string;
  /** One of them, without places, is everywhere else. */
  readonly taxZones: readonly TaxZoneDraft[];
  readonly warehouses: readonly WarehouseImport[];
  readonly deliveryMethods: readonly DeliveryMethodImport[];
  readonly deliveryZones: readonly DeliveryZoneImport[];
  readonly attributes: readonly AttributeImport[];
  /** Parents before their children. */
  readonly categories: readonly CategoryImport[];
  readonly products: readonly ProductImport[];
}

export interface WarehouseImport {
  readonly code: string;
  readonly name: LocalizedText;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly site: SiteDraft;
}

/** A way of delivery; what it costs, the zones say. */
export interface DeliveryMethodImport extends Omit<MethodDraft, 'position'> {}

export interface DeliveryZoneImport {
  readonly name: LocalizedText;
  readonly places: readonly DeliveryPlace[];
  /** By code of the way. */
  readonly rates: Readonly<Record<string, ZoneRate>>;
}

export interface AttributeImport {
  readonly key: string;
  readonly kind: 'text' | 'number' | 'choice' | 'boolean';
  readonly unit: string | null;
  readonly name: LocalizedText;
  /** Of a choice; none for other kinds. */
  readonly choices: readonly AttributeChoice[];
  readonly isFilterable: boolean;
}

export interface CategoryImport {
  readonly slug: string;
  readonly parent: string | null;
  readonly name: LocalizedText;
}

export interface ProductImport {
  readonly slug: string;
  readonly categories: readonly string[];
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly taxClass: TaxClass;
  readonly publishedAt: Date;
  readonly options: readonly ProductOption[];
  readonly images: readonly ImageView[];
  readonly brand: string | null;
  /** By attribute key. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly variants: readonly VariantImport[];
}

export interface VariantImport {
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: number;
  readonly compareAtPrice: number | null;
  readonly weightGrams: number;
  /** Units received at the start, by warehouse code. */
  readonly stock: Readonly<Record<string, number>>;
  readonly lowStockThreshold: number;
}

/** What variants are made of, and what is sold before it is there. */
export interface TermsImport {
  readonly bundles: readonly {
    readonly sku: string;
    readonly percentOff: number | null;
    readonly parts: readonly { readonly sku: string; readonly quantity: number }[];
  }[];
  readonly promises: readonly (PromiseDraft & { readonly sku: string })[];
}

/** A flash sale that is announced. */
export interface FlashSaleImport extends FlashSchedule {
  readonly name: LocalizedText;
  readonly items: readonly {
    readonly sku: string;
    readonly price: number;
    readonly quota: number;
    readonly perAccount: number;
  }[];
}

export type MarketImport = MarketDraft;

/** Prices that hold for a time, by SKU. */
export interface PriceListImport extends Omit<PriceListDraft, 'currency'> {
  /** That of one of its markets; left out: the store's own. */
  readonly currency?: string;
  readonly prices: readonly { readonly sku: string; readonly amount: number; readonly compareAt: number | null }[];
}

export interface AccountImport {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** Null: known from old orders, cannot sign in before a password is set. */
  readonly password: string | null;
  readonly role: StaffRole | null;
  readonly createdAt: Date;
}

/** An order that was placed elsewhere or earlier, with all that happened to it. */
export interface OrderImport {
  readonly email: string;
  readonly status: Extract<OrderStatus, 'paid' | 'packed' | 'delivered' | 'completed' | 'cancelled'>;
  readonly locale: Locale;
  readonly address: AddressInput;
  readonly deliveryCode: string;
  readonly shipping: number;
  readonly warehouse: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly unitPrice: number }[];
  /** When it entered each status, oldest first, `placed` included. */
  readonly history: readonly { readonly status: OrderStatus; readonly at: Date }[];
  readonly parcel: ParcelImport | null;
}

export interface ParcelImport {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly route: readonly Place[];
  readonly scans: readonly {
    readonly status: ShipmentStatus;
    readonly place: Place;
    readonly description: string;
    readonly at: Date;
  }[];
}

/** Units that came in, by SKU and warehouse. */
export interface ReceiptImport {
  readonly sku: string;
  readonly warehouse: string;
  readonly quantity: number;
  readonly at: Date;
}

export interface ReviewImport {
  readonly slug: string;
  readonly authorName: string;
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly locale: Locale;
  readonly createdAt: Date;
  /** E-mail of the buyer, for a verified review. */
  readonly email: string | null;
}

/** What a shopper did elsewhere or earlier: a past without its orders. */
export interface BehaviourImport {
  /** The id of a guest, or the e-mail of an account. */
  readonly who: { readonly guestId: string } | { readonly email: string };
  /** Whether it may be used to recommend to this shopper, and not only to learn what goes together. */
  readonly allowed: boolean;
  /** By slug; what was bought at once is one deed. */
  readonly deeds: readonly { readonly kind: 'buy' | 'view'; readonly at: Date; readonly slugs: readonly string[] }[];
}

export interface HistoryImport {
  /** Oldest first. */
  readonly orders: readonly OrderImport[];
  readonly receipts: readonly ReceiptImport[];
  readonly reviews: readonly ReviewImport[];
}
