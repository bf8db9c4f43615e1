import type { InvoiceBuyer, Locale, OrderLineView } from '@pushcart/domain';
import { itemText } from './draw-invoice.ts';
import { createSheet, type Sheet, SOFT, WIDTH } from './sheet.ts';
import { DOCUMENT_WORDS, documentFormat } from './words.ts';

interface Slip {
  readonly number: number;
  readonly placedAt: Date;
  readonly recipient: InvoiceBuyer;
  readonly phone: string;
  readonly note: string | null;
  readonly lines: readonly OrderLineView[];
}

export interface PackingSlips {
  readonly locale: Locale;
  readonly shop: string;
  readonly timeZone: string;
  readonly orders: readonly Slip[];
}

/** What to put into each parcel; nothing says what it cost. */
export function drawPackingSlips({ locale, shop, timeZone, orders }: PackingSlips): Promise<Buffer> {
  const words = DOCUMENT_WORDS[locale];
  const format = documentFormat(locale, timeZone);
  const at = new Date(Math.max(...orders.map(({ placedAt }) => placedAt.getTime())));
  const sheet = createSheet({ title: words.slip, author: shop, locale, at });
  for (const [place, slip] of orders.entries()) {
    if (place > 0) sheet.newPage();
    drawSlip(sheet, slip, { locale, shop, format });
  }
  return sheet.finish((page, pages) => `${shop} · ${words.page(page, pages)}`);
}

function drawSlip(
  sheet: Sheet,
  { number, placedAt, recipient, phone, note, lines }: Slip,
  { locale, shop, format }: { locale: Locale; shop: string; format: ReturnType<typeof documentFormat> },
): void {
  const words = DOCUMENT_WORDS[locale];
  const half = WIDTH / 2 + 20;
  sheet.beside([
    () => sheet.text(shop, { size: 15, width: half - 20 }),
    () => sheet.text(words.slip, { x: half, size: 22 }),
  ]);
  sheet.gap(20);
  sheet.beside([
    () => {
      sheet.text(words.deliverTo, { size: 9, color: SOFT, width: half - 20 });
      const lines = [recipient.name, ...recipient.lines, format.country(recipient.country), phone].filter(Boolean);
      sheet.text(lines.join('\n'), { size: 12, width: half - 20 });
    },
    () => {
      sheet.text(words.order, { x: half, size: 9, color: SOFT });
      sheet.text(String(number), { x: half, size: 18 });
      sheet.text(format.date(placedAt), { x: half, size: 9, color: SOFT });
    },
  ]);
  sheet.gap(18);
  if (note !== null) {
    sheet.text(words.note, { size: 9, color: SOFT });
    sheet.text(note, { size: 13 });
    sheet.gap(14);
  }
  sheet.table(
    [
      { label: words.item, width: WIDTH - 60 },
      { label: words.quantity, width: 60, end: true },
    ],
    lines.map((line) => [itemText(line, locale), `× ${line.quantity}`]),
  );
  sheet.text(words.units(lines.reduce((sum, { quantity }) => sum + quantity, 0)), { color: SOFT });
}
