import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Cookies } from './cookies.ts';

const compress = promisify(brotliCompress);
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
const MIN_COMPRESSED = 1_024;
const INDEX = '/index.html';

interface Page {
  readonly body: Buffer;
  readonly extension: string;
  readonly etag: string;
  brotli: Promise<Buffer> | null;
}

/** Pictures never change under their name. */
export function mediaRoutes(directory: string): RequestHandler {
  return express.static(directory, {
    immutable: true,
    maxAge: '365d',
    index: false,
    redirect: false,
    dotfiles: 'ignore',
  });
}

/** The built web app, read once. Every address without a file is a page of the app. */
export function pageRoutes(directory: string, cookies: Cookies): RequestHandler {
  const pages = readPages(directory);
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const path = request.path === '/' ? INDEX : request.path;
    const page = pages.get(path) ?? (extname(path) === '' && !path.includes('/.') ? pages.get(INDEX) : undefined);
    if (page === undefined) return next();
    if (page.extension === '.html') {
      // The browser has a name before it opens its first socket: what it watches is then its own cart.
      cookies.nameGuest(request, response);
      response.setHeader('Cache-Control', 'no-store');
    } else {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
      response.setHeader('ETag', page.etag);
    }
    response.type(page.extension);
    await send(page, request, response);
  };
}

async function send(page: Page, request: Request, response: Response): Promise<void> {
  const isWorthIt = COMPRESSIBLE.has(page.extension) && page.body.length >= MIN_COMPRESSED;
  if (isWorthIt) response.vary('Accept-Encoding');
  if (!isWorthIt || request.acceptsEncodings('br') !== 'br') {
    response.send(page.body);
    return;
  }
  page.brotli ??= compress(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const body = await page.brotli;
  response.setHeader('Content-Encoding', 'br');
  response.send(body);
}

function readPages(directory: string): ReadonlyMap<string, Page> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  const pages = new Map<string, Page>();
  for (const file of files) {
    // Source maps are for those who have the sources.
    if (!file.isFile() || file.name.startsWith('.') || file.name.endsWith('.map')) continue;
    const path = join(file.parentPath, file.name);
    const body = readFileSync(path);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const address = path.slice(directory.replace(/\/+$/, '').length).replaceAll('\\', '/');
    pages.set(address, { body, extension: extname(file.name), etag, brotli: null });
  }
  return pages;
}
