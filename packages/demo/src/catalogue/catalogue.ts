/** A text in every language the shop speaks. */
export interface Localised {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type AttributeKind = 'text' | 'number' | 'choice' | 'boolean';

export interface DemoAttribute {
  readonly code: string;
  readonly kind: AttributeKind;
  /** Unit of a number, as printed after it: "ml", "cm", "h". */
  readonly unit: string | null;
  readonly name: Localised;
  /** The allowed codes of a choice and how each is read; empty for the other kinds. */
  readonly choices: Readonly<Record<string, Localised>>;
}

/** Localised for a text, a code of `choices` for a choice, else a number or a boolean. */
export type AttributeValue = Localised | string | number | boolean;

export interface DemoCategory {
  readonly slug: string;
  /** Slug of the department, or null when this is one. */
  readonly parent: string | null;
  readonly name: Localised;
  readonly description: Localised;
  /** Codes of the attributes its products carry, in the order of their definition. */
  readonly attributes: readonly string[];
}

export interface DemoOptionValue {
  readonly code: string;
  readonly name: Localised;
  /** A CSS colour for values that are colours. */
  readonly swatch: string | null;
}

export interface DemoOption {
  readonly code: string;
  readonly name: Localised;
  readonly values: readonly DemoOptionValue[];
}

export interface DemoVariant {
  readonly sku: string;
  /** Value code by option code; empty for a product sold in one form. */
  readonly options: Readonly<Record<string, string>>;
  /** Minor units of the catalogue's currency. */
  readonly price: number;
  /** What it cost before, above `price`; null when it is not reduced. */
  readonly compareAtPrice: number | null;
  readonly weightGrams: number;
  /** Opening stock by warehouse code. */
  readonly stock: Readonly<Record<WarehouseCode, number>>;
  /** At or below this many units in total the merchant wants to know. */
  readonly lowStockAt: number;
}

export type PackShape = 'pouch' | 'tin' | 'jar' | 'bottle' | 'box';

export interface DemoPicture {
  /** File name within the icon package. */
  readonly icon: string;
  /** Draws the icon on the label of a package instead of as the object itself. */
  readonly pack: PackShape | null;
  /** Main colour of the package as #rrggbb. */
  readonly colour: string | null;
  /** Degrees the object's own colours are turned by, so that siblings differ. */
  readonly hue: number;
  /** 1 keeps the object's saturation; less calms it. */
  readonly saturation: number;
  /** Photographed from above even where the object could stand, as clothes are. */
  readonly lying: boolean;
  /** How many of the object lie together. */
  readonly count: 1 | 2 | 3;
}

export interface DemoProduct {
  readonly slug: string;
  readonly category: string;
  readonly department: string;
  readonly name: Localised;
  readonly description: Localised;
  /** Of those that a line of a maker carries. */
  readonly brand?: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly options: readonly DemoOption[];
  /** At least one; exactly one per combination of option values. */
  readonly variants: readonly DemoVariant[];
  /** Relative share of visits and orders, 1 (rarely) to 10 (the shop's darlings). */
  readonly popularity: number;
  /** Mean of the stars its reviews settle at, 1 to 5. */
  readonly quality: number;
  readonly picture: DemoPicture;
}

export type WarehouseCode = 'SZX' | 'RTM';

export interface DemoWarehouse {
  readonly code: WarehouseCode;
  readonly name: Localised;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Countries it serves first; the other warehouse stands in when it has run out. */
  readonly serves: readonly string[];
  readonly site: DemoSite;
}

export interface DemoDeliveryMethod {
  readonly code: string;
  readonly name: Localised;
  readonly description: Localised;
  /** To most places, for what weighs least. */
  readonly price: number;
  readonly handlingDays: number;
  /** Minute of the day at the warehouse from which on an order counts as one of the next working day. */
  readonly cutOffMinute: number;
  /** 1 is Monday. */
  readonly deliveryDays: readonly number[];
}

/** What a way of delivery costs in a zone. */
export interface DemoRate {
  readonly bands: readonly { readonly upToGrams: number | null; readonly price: number }[];
  readonly kiloPrice: number;
  readonly steps: readonly { readonly from: number; readonly atMost: number }[];
  readonly minDays: number;
  readonly maxDays: number;
}

export interface DemoZone {
  readonly name: Localised;
  readonly places: readonly { readonly country: string; readonly region: string }[];
  /** By code of the way. */
  readonly rates: Readonly<Record<string, DemoRate>>;
}

/** How a warehouse is found and when it works. */
export interface DemoSite {
  readonly line1: string;
  readonly postalCode: string;
  readonly timeZone: string;
  readonly workDays: readonly number[];
  readonly closedDays: readonly string[];
  readonly offersPickup: boolean;
  readonly openingHours: Localised;
  readonly pickupDays: number;
  readonly keepDays: number;
}

export interface DemoStore {
  readonly slug: string;
  readonly name: Localised;
  readonly tagline: Localised;
  readonly about: Localised;
  readonly currency: 'USD';
}

export interface DemoCatalogue {
  readonly store: DemoStore;
  readonly attributes: readonly DemoAttribute[];
  /** Departments first, each followed by its categories. */
  readonly categories: readonly DemoCategory[];
  readonly products: readonly DemoProduct[];
  readonly warehouses: readonly DemoWarehouse[];
  readonly deliveryMethods: readonly DemoDeliveryMethod[];
  readonly deliveryZones: readonly DemoZone[];
}
