import type { InvoiceBuyer, InvoiceFacts, InvoiceKind, InvoiceLine, Locale } from '@pushcart/domain';
import { writeMoney } from '../messages/template.ts';
import { createSheet, type Sheet, SOFT, WIDTH } from './sheet.ts';
import { DOCUMENT_WORDS, documentFormat } from './words.ts';

export interface InvoicePaper {
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly issuedAt: Date;
  readonly locale: Locale;
  readonly currency: string;
  readonly facts: InvoiceFacts;
  /** Null once the law no longer asks to keep it. */
  readonly buyer: InvoiceBuyer | null;
}

const HALF = WIDTH / 2 + 20;

/** Draws what was settled when the paper was issued, and works nothing out anew. */
export function drawInvoice(paper: InvoicePaper): Promise<Buffer> {
  const { kind, number, issuedAt, locale, facts } = paper;
  const words = DOCUMENT_WORDS[locale];
  const { seller } = facts;
  const sheet = createSheet({ title: `${words[kind]} ${number}`, author: seller.name, locale, at: issuedAt });
  drawHead(sheet, paper);
  if (kind === 'invoice') drawLines(sheet, paper);
  drawSums(sheet, paper);
  drawPayments(sheet, paper);
  const imprint = [seller.name, `${words.taxId} ${seller.taxId}`, seller.email].filter(Boolean).join(' · ');
  return sheet.finish((page, pages) => `${imprint} · ${number} · ${words.page(page, pages)}`);
}

function drawHead(sheet: Sheet, { kind, number, issuedAt, locale, facts, buyer }: InvoicePaper): void {
  const words = DOCUMENT_WORDS[locale];
  const format = documentFormat(locale, facts.order.timeZone);
  const { seller, order, corrects } = facts;
  sheet.beside([
    () => {
      sheet.text(seller.name, { size: 15, width: HALF - 20 });
      sheet.text(seller.address, { size: 9, color: SOFT, width: HALF - 20 });
      sheet.text(`${words.taxId} ${seller.taxId}`, { size: 9, color: SOFT, width: HALF - 20 });
    },
    () => sheet.text(words[kind], { x: HALF, size: 22 }),
  ]);
  sheet.gap(28);
  const details = [
    [words.number, number],
    [words.issued, format.date(issuedAt)],
    ...(corrects === null ? [] : [[words.corrects, corrects]]),
    [words.order, String(order.number)],
    [words.ordered, format.date(order.placedAt)],
  ];
  sheet.beside([
    () => {
      sheet.text(words.buyer, { size: 9, color: SOFT, width: HALF - 20 });
      const lines = buyer === null ? [words.forgotten] : [buyer.name, ...buyer.lines, format.country(buyer.country)];
      sheet.text(lines.join('\n'), { width: HALF - 20 });
    },
    () => {
      for (const [name = '', value = ''] of details) {
        sheet.beside([
          () => sheet.text(name, { x: HALF, width: 90, size: 9, color: SOFT }),
          () => sheet.text(value, { x: HALF + 95 }),
        ]);
      }
    },
  ]);
  sheet.gap(24);
}

function drawLines(sheet: Sheet, { locale, currency, facts }: InvoicePaper): void {
  const words = DOCUMENT_WORDS[locale];
  const say = (amount: number) => writeMoney({ amount, currency }, locale);
  sheet.table(
    [
      { label: words.item, width: WIDTH - 230 },
      { label: words.quantity, width: 50, end: true },
      { label: words.unitPrice, width: 90, end: true },
      { label: words.amount, width: 90, end: true },
    ],
    facts.lines.map((line) => [itemText(line, locale), String(line.quantity), say(line.unitPrice), say(line.total)]),
  );
}

export function itemText({ name, optionText, sku }: Pick<InvoiceLine, 'name' | 'optionText' | 'sku'>, locale: Locale) {
  return `${name[locale]}\n${[optionText[locale], sku].filter(Boolean).join(' · ')}`;
}

function drawSums(sheet: Sheet, { kind, locale, currency, facts }: InvoicePaper): void {
  const words = DOCUMENT_WORDS[locale];
  const format = documentFormat(locale, facts.order.timeZone);
  const say = (amount: number) => writeMoney({ amount, currency }, locale);
  const soft = { color: SOFT };
  if (kind === 'invoice') {
    sheet.sum(words.goods, say(facts.subtotal));
    for (const { name, code, amount } of facts.discounts) {
      sheet.sum(code === null ? name[locale] : `${name[locale]} · ${code}`, say(-amount));
    }
    sheet.sum(
      facts.delivery === null ? words.delivery : `${words.delivery} · ${facts.delivery[locale]}`,
      say(facts.shipping),
    );
  }
  for (const { rate, net, tax } of facts.taxes) {
    sheet.sum(words.net(format.rate(rate)), say(net), soft);
    sheet.sum(words.tax(format.rate(rate)), say(tax), soft);
  }
  sheet.gap(4);
  sheet.sum(kind === 'invoice' ? words.total : words.credited, say(facts.total), { size: 14 });
  sheet.gap(20);
}

function drawPayments(sheet: Sheet, { kind, locale, currency, facts }: InvoicePaper): void {
  const words = DOCUMENT_WORDS[locale];
  const format = documentFormat(locale, facts.order.timeZone);
  const saying = kind === 'invoice' ? words.paid : words.refunded;
  for (const { provider, amount, at } of facts.payments) {
    sheet.text(`${saying(provider, format.date(at))}: ${writeMoney({ amount, currency }, locale)}`, { size: 9 });
  }
  if (kind === 'invoice' && facts.taxIncluded) sheet.text(words.included, { size: 9, color: SOFT });
}
