import { isStorable, LOCALES, MAX_LINE_QUANTITY } from '@pushcart/domain';
import { z } from 'zod';

/** Text a person may have typed. */
export const text = (max: number) => z.string().max(max).refine(isStorable, 'holds characters that are no text');

/** Text that says something: surrounding space is dropped, and something must remain. */
export const words = (max: number) => text(max).trim().min(1);

export const id = z.uuid();
export const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
export const cursor = z.string().regex(/^[\w.~:=-]{1,600}$/);
export const lastEventId = z.string().regex(/^[\w.:-]{1,200}$/);
/** Of a stream that goes on behind the last event that came. */
export const resume = { lastEventId: lastEventId.optional() };
export const limit = (max: number) => z.int().min(1).max(max);
/** Of a list that is read page by page: `usual` many rows where nothing is said. */
export const paging = (max: number, usual: number) => ({ limit: limit(max).default(usual), cursor: cursor.optional() });
export const locale = z.enum(LOCALES);
/** ISO 3166-1 alpha-2 */
export const country = z.string().regex(/^[A-Z]{2}$/);
/** Of a delivery: without a region, the rates of the country hold. */
export const destination = { country, region: text(120).trim().optional() };
export const email = z.email().max(254).refine(isStorable);
/** A new one for each intent, the same one for each repetition of it. */
export const key = z.string().regex(/^[\w-]{8,100}$/);
/** Of a way to deliver, as a quote names it. */
export const deliveryCode = z.string().regex(/^[a-z0-9_-]{1,40}$/);
/** The secret part of a guest's link to an order. */
export const orderToken = z.string().regex(/^[\w-]{16,200}$/);
export const quantity = z.int().min(1).max(MAX_LINE_QUANTITY);
/** ISO 4217 */
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const money = z.strictObject({ amount: z.int().min(0), currency });
export const username = text(60).min(1);
export const phone = z.string().max(40).refine(isStorable);
export const sixDigits = z.string().regex(/^\d{6}$/);
/** Of an authenticator app, or a recovery code as it was shown. */
export const secondCode = z.string().regex(/^[A-Za-z0-9 -]{6,40}$/);
/** The secret part of a link that was mailed. */
export const mailedToken = z.string().regex(/^[\w-]{43}$/);
/** Of the link that ends a kind of message. */
export const unsubscribeToken = z.string().regex(/^[\w.-]{1,200}$/);
/** Of any content; a bound keeps the hash cheap. */
export const password = text(256).min(1);

export const address = z.strictObject({
  name: words(120),
  phone: text(40).trim(),
  line1: words(200),
  line2: text(200).trim(),
  district: text(120).trim().optional(),
  city: words(120),
  region: text(120).trim(),
  postalCode: text(20).trim(),
  country,
});

export const nothing = z.strictObject({}).optional();
