import { type Html, html } from '../../http/html.ts';
import { drawCode128 } from '../code128.ts';
import type { Place } from '../places/route.ts';
import type { Shipment } from '../shipment.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const QUIET_MODULES = 10;
const BAR_HEIGHT = 56;

/** A label of 100 × 150 mm, to print and stick on. */
export function renderLabelPage(shipment: Shipment): Html {
  const { trackingNumber, reference, weightGrams, from, to, addressLines, createdAt } = shipment;
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Label ${trackingNumber}</title>
    <link rel="icon" href="/assets/carrier.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/label.css">
    <script src="/assets/label.js" defer></script>
  </head>
  <body>
    <p class="tools"><button type="button" data-print hidden>Print the label</button></p>
    <main class="label">
      <header><img src="/assets/carrier.svg" alt="" width="36" height="36"><strong>Sandbox Parcel</strong><span>TEST · not for carriage</span></header>
      <section class="from" aria-label="From"><h2>From</h2>${renderAddress(from, [])}</section>
      <section class="to" aria-label="To"><h2>To</h2>${renderAddress(to, addressLines)}</section>
      <dl>
        <div><dt>Weight</dt><dd>${(weightGrams / 1000).toFixed(2)} kg</dd></div>
        <div><dt>Order</dt><dd>${reference}</dd></div>
        <div><dt>Date</dt><dd>${createdAt.slice(0, 10)}</dd></div>
        <div class="sort"><dt>Sort to</dt><dd>${to.country}</dd></div>
      </dl>
      <figure>${renderBarcode(trackingNumber)}<figcaption>${trackingNumber.replace(/(.{2})(.{4})(.{4})(.*)/, '$1 $2 $3 $4')}</figcaption></figure>
    </main>
  </body>
</html>`;
}

function renderAddress({ name, city, region, country }: Place, lines: readonly string[]): Html {
  const area = region === '' || region === city ? city : `${city}, ${region}`;
  return html`<address>${[name, ...lines, area, countryName(country)].map((line) => html`<span>${line}</span>`)}</address>`;
}

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}

function renderBarcode(text: string): Html {
  const { bars, width } = drawCode128(text);
  return html`<svg viewBox="0 0 ${width + 2 * QUIET_MODULES} ${BAR_HEIGHT}" role="img" aria-label="Barcode of ${text}" preserveAspectRatio="none" shape-rendering="crispEdges">
    ${bars.map((bar) => html`<rect x="${bar.x + QUIET_MODULES}" y="0" width="${bar.width}" height="${BAR_HEIGHT}"/>`)}
  </svg>`;
}
