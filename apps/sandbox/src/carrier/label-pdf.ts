import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { drawCode128 } from './code128.ts';
import type { Place } from './places/route.ts';
import type { Shipment } from './shipment.ts';

// One font for all scripts on a label; of its characters only those that are used get into the file.
const FONT = join(
  dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Medium.otf',
);

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const MARGIN = 14;
const QUIET_MODULES = 10;
const BARCODE_HEIGHT = 72;

type Page = InstanceType<typeof PDFDocument>;

/** A label of one A6 page, to print and stick on. */
export async function drawLabel(shipment: Shipment): Promise<Buffer> {
  const { trackingNumber, reference, weightGrams, from, to, addressLines, createdAt } = shipment;
  const page = new PDFDocument({ size: 'A6', margin: MARGIN, font: FONT, info: { Title: `Label ${trackingNumber}` } });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const isWritten = new Promise((resolve) => page.on('end', resolve));

  const width = page.page.width - 2 * MARGIN;
  text(page, 'Sandbox Parcel', { size: 13, y: MARGIN });
  text(page, 'TEST · not for carriage', { size: 7, y: MARGIN + 6, isEnd: true });
  rule(page, 36);
  text(page, 'FROM', { size: 6, y: 41 });
  address(page, from, shipment.fromLines ?? [], { size: 7, y: 50 });
  rule(page, 122);
  text(page, 'TO', { size: 6, y: 127 });
  address(page, to, addressLines, { size: 11, y: 137 });
  rule(page, 252);
  const facts = [`${(weightGrams / 1000).toFixed(2)} kg`, createdAt.slice(0, 10), `→ ${to.country}`];
  text(page, facts.join('   ·   '), { size: 10, y: 258 });
  text(page, reference, { size: 7, y: 274 });
  rule(page, 288);
  barcode(page, trackingNumber, { y: 298, width });
  const spaced = trackingNumber.replace(/(.{2})(.{4})(.{4})(.*)/, '$1 $2 $3 $4');
  text(page, spaced, { size: 12, y: 298 + BARCODE_HEIGHT + 6, isCentred: true });
  page.end();
  await isWritten;
  return Buffer.concat(chunks);
}

interface Look {
  readonly size: number;
  readonly y: number;
  readonly isEnd?: boolean;
  readonly isCentred?: boolean;
}

function text(page: Page, words: string, { size, y, isEnd = false, isCentred = false }: Look): void {
  const align = isCentred ? 'center' : isEnd ? 'right' : 'left';
  const width = page.page.width - 2 * MARGIN;
  page.fontSize(size);
  page.text(words, MARGIN, y, { width, height: size * 1.6, align, lineBreak: true, ellipsis: true });
}

function address(page: Page, { name, city, region, country }: Place, given: readonly string[], look: Look): void {
  const area = region === '' || region === city ? city : `${city}, ${region}`;
  const lines = [name, ...given, area, countryName(country)].filter((line) => line !== '');
  lines.forEach((line, index) => {
    text(page, line, { ...look, y: look.y + index * look.size * 1.42 });
  });
}

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}

function rule(page: Page, y: number): void {
  page
    .moveTo(MARGIN, y)
    .lineTo(page.page.width - MARGIN, y)
    .lineWidth(0.8)
    .stroke();
}

function barcode(page: Page, words: string, { y, width }: { y: number; width: number }): void {
  const drawn = drawCode128(words);
  const module = width / (drawn.width + 2 * QUIET_MODULES);
  for (const bar of drawn.bars) {
    page.rect(MARGIN + (bar.x + QUIET_MODULES) * module, y, bar.width * module, BARCODE_HEIGHT);
  }
  page.fill();
}
