import type { Page } from 'playwright-core';

/** The routes a web app has, and the one that is shown; the router lays itself open to tools under this name. */
interface OpenRouter {
  readonly routesByPath: Readonly<Record<string, unknown>>;
  readonly state: { readonly matches: readonly { readonly fullPath: string }[] };
}

declare global {
  interface Window {
    readonly __TSR_ROUTER__?: OpenRouter;
  }
}

export interface RouteReading {
  readonly all: readonly string[];
  readonly shown: string;
}

export const readRoutes = (page: Page): Promise<RouteReading> =>
  page.evaluate(() => {
    const router = window.__TSR_ROUTER__;
    return {
      all: Object.keys(router?.routesByPath ?? {}),
      shown: router?.state.matches.at(-1)?.fullPath ?? '',
    };
  });

/** The routes on which no page of a list ended. */
export function unvisited(readings: readonly RouteReading[]): readonly string[] {
  const bare = (route: string) => route.replace(/\/+$/, '') || '/';
  const shown = new Set(readings.map((reading) => bare(reading.shown)));
  const all = new Set(readings.flatMap((reading) => reading.all.map(bare)));
  if (all.size === 0) throw new Error('The router of the web app cannot be read.');
  return [...all].filter((route) => !shown.has(route));
}
