import type {
  Actor,
  DeliveryOption,
  DeliverySettings,
  Destination,
  LocalizedText,
  MethodDraft,
  ParcelFacts,
  PickupOffer,
  SiteDraft,
  SiteView,
  ZoneDraft,
} from '@pushcart/domain';

/** What a parcel would cost, and by which zone's rates. */
export interface DeliveryPreview {
  /** Null where nothing is sent. */
  readonly zone: { readonly id: string; readonly name: LocalizedText } | null;
  readonly options: readonly DeliveryOption[];
}

/** How some units of a variant reach a shopper. */
export interface VariantDelivery {
  readonly options: readonly DeliveryOption[];
  readonly pickup: readonly PickupOffer[];
}

/** Versions are those the change is made to; another one is refused with DELIVERY_CHANGED. What changes the settings returns them. */
export interface DeliveryService {
  /** How units of a variant, ordered alone, would reach a place, for how much and when. */
  options(actor: Actor, input: Destination & { variantId: string; quantity: number }): Promise<VariantDelivery>;
  settings(actor: Actor): Promise<DeliverySettings>;
  createZone(actor: Actor, input: { draft: ZoneDraft; key: string }): Promise<DeliverySettings>;
  editZone(actor: Actor, input: { zoneId: string; version: number; draft: ZoneDraft }): Promise<DeliverySettings>;
  removeZone(actor: Actor, input: { zoneId: string; version: number }): Promise<DeliverySettings>;
  createMethod(actor: Actor, input: { draft: MethodDraft; key: string }): Promise<DeliverySettings>;
  editMethod(actor: Actor, input: { methodId: string; version: number; draft: MethodDraft }): Promise<DeliverySettings>;
  /** Refused with DELIVERY_IN_USE once an order goes by it: without rates it is offered no more. */
  removeMethod(actor: Actor, input: { methodId: string; version: number }): Promise<DeliverySettings>;
  /** What a parcel of this weight and worth would cost there now. */
  preview(actor: Actor, input: Destination & ParcelFacts): Promise<DeliveryPreview>;
  /** When each warehouse works and whether shoppers collect there. */
  sites(actor: Actor): Promise<readonly SiteView[]>;
  saveSite(actor: Actor, input: { warehouseId: string; draft: SiteDraft }): Promise<readonly SiteView[]>;
}
