import { timingSafeEqual } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import type { Telemetry } from '../telemetry.ts';
import { shareInFlight } from './share-in-flight.ts';

export interface Health {
  /** Rejects when requests cannot be served. */
  check(): Promise<void>;
  readonly isDraining: boolean;
}

/** `/livez`: the process runs. `/readyz`: send it requests. `/metrics`: for who has the token, and nobody else knows of it. */
export function healthRoutes(health: Health, telemetry: Telemetry, metricsToken: string | undefined): Router {
  // Anybody may ask, and each answer takes a connection to the database.
  const check = shareInFlight(() => health.check());
  return Router()
    .get('/livez', (_request, response) => {
      response.type('text').send('ok');
    })
    .get('/readyz', async (_request, response) => {
      const problem = health.isDraining
        ? 'draining'
        : await check().then(
            () => null,
            () => 'database',
          );
      response
        .status(problem === null ? 200 : 503)
        .type('text')
        .send(problem ?? 'ok');
    })
    .get('/metrics', metrics(telemetry, metricsToken));
}

function metrics(telemetry: Telemetry, token: string | undefined): RequestHandler {
  return async (request, response, next) => {
    if (token === undefined || !isSame(request.get('authorization') ?? '', `Bearer ${token}`)) return next();
    const { type, text } = await telemetry.render();
    response.setHeader('Content-Type', type);
    response.send(text);
  };
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
