import { fileURLToPath } from 'node:url';
import express, { type Response } from 'express';
import type { Html } from './html.ts';

// Two levels up both from src/http and from the bundles dist/payment and dist/carrier.
const assetsDir = fileURLToPath(new URL('../../assets/', import.meta.url));

export const assets = express.static(assetsDir, { index: false, maxAge: '5m' });

/**
 * Sends a page that may load nothing from elsewhere.
 *
 * @param formTargets origins a form may lead to: browsers check the redirect after a form as well
 */
export function sendPage(res: Response, page: Html, status = 200, formTargets: readonly string[] = []): void {
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .set(
      'Content-Security-Policy',
      [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        `form-action 'self' ${formTargets.join(' ')}`.trim(),
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join('; '),
    )
    .type('html')
    .send(page.source);
}

/** Sends a page that somebody else wrote: it runs nothing, loads nothing, and belongs to no origin. */
export function sendForeignPage(res: Response, source: string): void {
  res
    .set('Cache-Control', 'no-store')
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    )
    .type('html')
    .send(source);
}
