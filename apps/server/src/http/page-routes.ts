import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Cookies } from './cookies.ts';

const BROTLI = '.br';
const INDEX = '/index.html';

interface Page {
  readonly body: Buffer;
  readonly extension: string;
  readonly etag: string;
  /** As the build has compressed it, where that is worth it. */
  readonly brotli: Buffer | undefined;
}

/** Pictures never change under their name, and any page may show them. */
export function mediaRoutes(directory: string): RequestHandler {
  return express.static(directory, {
    setHeaders: (response) => response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin'),
    immutable: true,
    maxAge: '365d',
    index: false,
    redirect: false,
    dotfiles: 'ignore',
  });
}

/** The built web app, by address. */
export type Pages = ReadonlyMap<string, Page>;

const NAMED = /<meta name="pushcart-build" content="([\w-]+)"/;

/** Another one for each build of the web app: as its first page names it, else what that page is. */
export function buildOf(pages: Pages): string | undefined {
  const index = pages.get(INDEX);
  return NAMED.exec(index?.body.toString() ?? '')?.[1] ?? index?.etag.replaceAll('"', '');
}

/** Every address without a file is a page of the app. */
export function pageRoutes(pages: Pages, cookies: Cookies): RequestHandler {
  return (request, response, next) => {
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
    send(page, request, response);
  };
}

function send({ body, brotli }: Page, request: Request, response: Response): void {
  if (brotli !== undefined) response.vary('Accept-Encoding');
  if (brotli === undefined || request.acceptsEncodings('br') !== 'br') {
    response.send(body);
    return;
  }
  response.setHeader('Content-Encoding', 'br');
  response.send(brotli);
}

/** Reads the built web app once and for all. */
export function readPages(directory: string): Pages {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  const pages = new Map<string, Page>();
  for (const file of files) {
    // Source maps are for those who have the sources.
    if (!file.isFile() || file.name.startsWith('.') || file.name.endsWith('.map') || file.name.endsWith(BROTLI))
      continue;
    const path = join(file.parentPath, file.name);
    const body = readFileSync(path);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const address = path.slice(directory.replace(/\/+$/, '').length).replaceAll('\\', '/');
    const brotli = existsSync(path + BROTLI) ? readFileSync(path + BROTLI) : undefined;
    pages.set(address, { body, extension: extname(file.name), etag, brotli });
  }
  return pages;
}
