import type { OrderView, ShipmentView } from '@pushcart/client';
import { formatMoney, formatTime } from '../output/format.ts';
import type { Output } from '../output/output.ts';
import { tableLines } from '../output/table.ts';
import { plain } from '../output/width.ts';
import { nextCommand } from './next-command.ts';

type Say = Pick<Output, 'style' | 'text'>;

/** An order as a page of text: who, what, its parcels, payments and history, and what comes next. */
export function orderLines(order: OrderView, say: Say): readonly string[] {
  const { style } = say;
  const next = nextCommand(order);
  return [
    style.bold(`Order #${order.number} · ${order.status} · ${formatMoney(order.total)}`),
    ...aboutLines(order, say),
    ...section('Lines', [...goodsLines(order, say), ...sumLines(order)], say),
    ...section(
      'Parcels',
      order.shipments.flatMap((parcel) => parcelLines(parcel, order, say)),
      say,
    ),
    ...section('Payments', order.payments.map(paymentLine), say),
    ...section('History', historyLines(order, say), say),
    ...(next === null ? [] : ['', `${style.bold('Next')}  ${next}`]),
  ];
}

function section(title: string, lines: readonly string[], { style }: Say): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(title), ...lines.map((line) => `  ${line}`)];
}

function aboutLines({ placedAt, email, address, delivery, pickup, note }: OrderView, { text }: Say): readonly string[] {
  const { name, line1, line2, district, city, region, postalCode, country } = address;
  const place = [name, line1, line2, district, `${postalCode} ${city}`, region, country];
  const to = pickup === null ? 'To' : 'Collected at';
  return [
    `Placed ${formatTime(placedAt)} by ${plain(email)}`,
    `${to} ${plain(place.filter((part) => part !== undefined && part.trim() !== '').join(', '))}`,
    `By ${plain(text(delivery.name))}`,
    ...(note === null ? [] : [`Note: ${plain(note)}`]),
  ];
}

function goodsLines({ lines }: OrderView, { style, text }: Say): readonly string[] {
  return tableLines(
    lines,
    [
      { head: 'UNITS', cell: ({ quantity, calledOff }) => `${quantity - calledOff} ×`, align: 'right' },
      { head: 'SKU', cell: ({ sku }) => sku },
      { head: 'PRODUCT', cell: ({ name, optionText }) => [text(name), text(optionText)].filter(Boolean).join(' · ') },
      { head: 'TOTAL', cell: ({ total }) => formatMoney(total), align: 'right' },
    ],
    { style, width: Number.POSITIVE_INFINITY },
  );
}

function sumLines({ discount, shipping, tax, taxIncluded, total, due }: OrderView): readonly string[] {
  const sums: readonly (readonly [string, OrderView['total']])[] = [
    ...(discount.amount > 0 ? [['Discount −', discount] as const] : []),
    ['Shipping', shipping],
    [taxIncluded ? 'Tax included' : 'Tax', tax],
    ['Total', total],
    ...(due.amount > 0 ? [['Still to be paid', due] as const] : []),
  ];
  return sums.map(([name, money]) => `${name} ${formatMoney(money)}`);
}

function parcelLines(parcel: ShipmentView, order: OrderView, { style }: Say): readonly string[] {
  const { trackingNumber, carrier, status, refusal, returnId, lines, events } = parcel;
  const units = lines.map(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    return `${quantity} × ${line?.sku ?? orderLineId}`;
  });
  const about = [
    trackingNumber ?? 'the carrier is asked',
    carrier,
    status,
    refusal,
    returnId === null ? null : 'of a return',
  ];
  return [
    `${about
      .filter((part) => part !== null)
      .map(plain)
      .join(' · ')}: ${units.map(plain).join(', ')}`,
    ...events.map((scan) => style.soft(`  ${formatTime(scan.occurredAt)}  ${scan.status}  ${plain(scan.place.name)}`)),
  ];
}

function paymentLine({
  provider,
  status,
  amount,
  refunded,
  outside,
  failureCode,
}: OrderView['payments'][number]): string {
  const parts = [
    outside === undefined ? provider : `${outside.method} ${outside.reference}`,
    status,
    formatMoney(amount),
    ...(refunded.amount > 0 ? [`${formatMoney(refunded)} refunded`] : []),
    ...(failureCode === null ? [] : [failureCode]),
  ];
  return plain(parts.join(' · '));
}

function historyLines({ timeline }: OrderView, { style }: Say): readonly string[] {
  return tableLines(
    timeline,
    [
      { head: 'AT', cell: ({ at }) => formatTime(at) },
      { head: 'WHAT', cell: ({ type }) => type },
      { head: 'STATE', cell: ({ status }) => status },
      { head: 'BY', cell: ({ actor }) => actor },
    ],
    { style, width: Number.POSITIVE_INFINITY },
  );
}
