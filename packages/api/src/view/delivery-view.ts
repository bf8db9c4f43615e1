import type {
  DeliveryOption,
  DeliveryPromise,
  DeliverySettings,
  MethodView,
  PickupOffer,
  PickupPoint,
  PickupRow,
  PickupState,
  PickupView,
  SiteView,
  ZoneView,
} from '@pushcart/domain';
import { ORDER_STATUSES } from '@pushcart/domain';
import type { DeliveryPreview, VariantDelivery } from '@pushcart/services';
import { z } from 'zod';
import { localizedText, moneyView } from './common-view.ts';
import { pageOf, view } from './view.ts';

export const deliveryPromise = view<DeliveryPromise>()(z.strictObject({ from: z.string(), to: z.string() }));

export const deliveryOption = view<DeliveryOption>()(
  z.strictObject({
    code: z.string(),
    name: localizedText,
    price: moneyView,
    promise: deliveryPromise,
    saving: z.strictObject({ missing: moneyView, price: moneyView }).nullable(),
  }),
);

const pickupPoint = view<PickupPoint>()(
  z.strictObject({
    warehouseId: z.string(),
    name: localizedText,
    line1: z.string(),
    postalCode: z.string(),
    city: z.string(),
    region: z.string(),
    country: z.string(),
    openingHours: localizedText,
  }),
);

export const pickupOffer = view<PickupOffer>()(
  z.strictObject({
    point: pickupPoint,
    readyOn: z.string(),
    missing: z.array(z.strictObject({ variantId: z.string(), available: z.int(), asked: z.int() })),
  }),
);

const stateFields = { readyAt: z.date().nullable(), keepUntil: z.string().nullable() };

export const pickupState = view<PickupState>()(z.strictObject(stateFields));

export const pickupView = view<PickupView>()(z.strictObject({ ...stateFields, point: pickupPoint }));

const pickupRow = view<PickupRow>()(
  z.strictObject({
    ...stateFields,
    orderId: z.string(),
    number: z.int(),
    status: z.enum(ORDER_STATUSES),
    version: z.int(),
    customerName: z.string(),
    pointName: localizedText,
    itemCount: z.int(),
    placedAt: z.date(),
    isOverdue: z.boolean(),
  }),
);

export const pickupPage = pageOf(pickupRow);

export const variantDelivery = view<VariantDelivery>()(
  z.strictObject({ options: z.array(deliveryOption), pickup: z.array(pickupOffer) }),
);

export const deliveryPreview = view<DeliveryPreview>()(
  z.strictObject({
    zone: z.strictObject({ id: z.string(), name: localizedText }).nullable(),
    options: z.array(deliveryOption),
  }),
);

const methodView = view<MethodView>()(
  z.strictObject({
    id: z.string(),
    code: z.string(),
    name: localizedText,
    handlingDays: z.int(),
    cutOffMinute: z.int(),
    deliveryDays: z.array(z.int()),
    position: z.int(),
    version: z.int(),
  }),
);

const zoneView = view<ZoneView>()(
  z.strictObject({
    id: z.string(),
    name: localizedText,
    version: z.int(),
    places: z.array(z.strictObject({ country: z.string(), region: z.string() })),
    rates: z.array(
      z.strictObject({
        methodId: z.string(),
        bands: z.array(z.strictObject({ upToGrams: z.int().nullable(), price: z.int() })),
        kiloPrice: z.int(),
        steps: z.array(z.strictObject({ from: z.int(), atMost: z.int() })),
        minDays: z.int(),
        maxDays: z.int(),
      }),
    ),
  }),
);

export const deliverySettings = view<DeliverySettings>()(
  z.strictObject({ currency: z.string(), zones: z.array(zoneView), methods: z.array(methodView) }),
);

export const siteView = view<SiteView>()(
  z.strictObject({
    warehouseId: z.string(),
    line1: z.string(),
    postalCode: z.string(),
    timeZone: z.string(),
    workDays: z.array(z.int()),
    closedDays: z.array(z.string()),
    offersPickup: z.boolean(),
    openingHours: localizedText,
    pickupDays: z.int(),
    keepDays: z.int(),
  }),
);
