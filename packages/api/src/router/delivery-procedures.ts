import { EVERYWHERE, isDay, MAX_BANDS, MAX_CLOSED_DAYS, MAX_METHODS, MAX_PLACES, NO_CUT_OFF } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { deliveryPreview, deliverySettings, siteView, variantDelivery } from '../view/delivery-view.ts';

const name = z.strictObject({ en: input.words(120), 'zh-CN': input.words(120) });
const region = input.text(120).trim();
const days = z.int().min(0).max(90);
const week = z.array(z.int().min(1).max(7)).min(1).max(7);
const minor = z.int().min(0).max(100_000_000);
const version = z.int().min(1);

const method = z.strictObject({
  code: input.deliveryCode,
  name,
  handlingDays: days,
  cutOffMinute: z.int().min(0).max(NO_CUT_OFF),
  deliveryDays: week,
  position: z.int().min(0).max(999),
});

const rate = z.strictObject({
  methodId: input.id,
  bands: z
    .array(z.strictObject({ upToGrams: z.int().min(1).max(10_000_000).nullable(), price: minor }))
    .min(1)
    .max(MAX_BANDS),
  kiloPrice: minor,
  steps: z.array(z.strictObject({ from: minor.min(1), atMost: minor })).max(MAX_BANDS),
  minDays: days,
  maxDays: days,
});

const zone = z.strictObject({
  name,
  places: z
    .array(z.strictObject({ country: z.union([input.country, z.literal(EVERYWHERE)]), region }))
    .min(1)
    .max(MAX_PLACES),
  rates: z.array(rate).max(MAX_METHODS),
});

const hours = input.text(300).trim();

const site = z.strictObject({
  line1: input.text(200).trim(),
  postalCode: input.text(20).trim(),
  timeZone: z.string().min(1).max(60),
  workDays: week,
  closedDays: z.array(z.string().refine(isDay, 'is no day')).max(MAX_CLOSED_DAYS),
  offersPickup: z.boolean(),
  openingHours: z.strictObject({ en: hours, 'zh-CN': hours }),
  pickupDays: days,
  keepDays: days.min(1),
});

const sites = z.array(siteView).readonly();
const canWrite = staff('warehouses.write', 'write');
const canRead = staff('warehouses.write', 'read');

export const deliveryProcedures = {
  /** For a product's page: units of a variant, ordered alone. */
  options: anyone('read')
    .input(z.strictObject({ ...input.destination, variantId: input.id, quantity: input.quantity.default(1) }))
    .output(variantDelivery)
    .query(({ ctx, input }) => ctx.services.delivery.options(ctx.actor, input)),

  settings: canRead
    .input(input.nothing)
    .output(deliverySettings)
    .query(({ ctx }) => ctx.services.delivery.settings(ctx.actor)),

  createZone: canWrite
    .input(z.strictObject({ draft: zone, key: input.key }))
    .output(deliverySettings)
    .mutation(({ ctx, input }) => ctx.services.delivery.createZone(ctx.actor, input)),

  editZone: canWrite
    .input(z.strictObject({ zoneId: input.id, version, draft: zone }))
    .output(deliverySettings)
    .mutation(({ ctx, input }) => ctx.services.delivery.editZone(ctx.actor, input)),

  removeZone: canWrite
    .input(z.strictObject({ zoneId: input.id, version }))
    .output(deliverySettings)
    .mutation(({ ctx, input }) => ctx.services.delivery.removeZone(ctx.actor, input)),

  createMethod: canWrite
    .input(z.strictObject({ draft: method, key: input.key }))
    .output(deliverySettings)
    .mutation(({ ctx, input }) => ctx.services.delivery.createMethod(ctx.actor, input)),

  editMethod: canWrite
    .input(z.strictObject({ methodId: input.id, version, draft: method }))
    .output(deliverySettings)
    .mutation(({ ctx, input }) => ctx.services.delivery.editMethod(ctx.actor, input)),

  removeMethod: canWrite
    .input(z.strictObject({ methodId: input.id, version }))
    .output(deliverySettings)
    .mutation(({ ctx, input }) => ctx.services.delivery.removeMethod(ctx.actor, input)),

  /** What a parcel would cost by the rates of now. */
  preview: canRead
    .input(z.strictObject({ ...input.destination, weightGrams: z.int().min(0).max(10_000_000), value: minor }))
    .output(deliveryPreview)
    .query(({ ctx, input }) => ctx.services.delivery.preview(ctx.actor, input)),

  sites: canRead
    .input(input.nothing)
    .output(sites)
    .query(({ ctx }) => ctx.services.delivery.sites(ctx.actor)),

  saveSite: canWrite
    .input(z.strictObject({ warehouseId: input.id, draft: site }))
    .output(sites)
    .mutation(({ ctx, input }) => ctx.services.delivery.saveSite(ctx.actor, input)),
};
