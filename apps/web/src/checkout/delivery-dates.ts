import type { DeliveryOption } from '@pushcart/client';

/** First and last day on which a parcel ordered now would arrive. */
export function deliveryDates(option: DeliveryOption, now: Date): { readonly from: Date; readonly to: Date } {
  return { from: daysAfter(now, option.minDays), to: daysAfter(now, option.maxDays) };
}

function daysAfter(start: Date, days: number): Date {
  const date = new Date(start);
  date.setDate(date.getDate() + days);
  return date;
}
