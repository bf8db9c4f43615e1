import express, { type Request, Router } from 'express';
import { z } from 'zod';
import type { FaultSwitches } from '../faults.ts';
import { Refusal } from '../http/errors.ts';
import { sendPage } from '../http/pages.ts';
import { chooseLanguage, type Language } from '../payment/page/words.ts';
import { type RecentRow, renderControlPage } from './control-page.ts';
import { faultsOn, switchFaults } from './fault-list.ts';

/** What a service shows of itself on its control page. */
export interface Controlled {
  readonly service: 'payment' | 'carrier';
  /** The newest first. */
  recent(language: Language): readonly RecentRow[];
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1'];
const formSchema = z.object({ fault: z.union([z.string(), z.array(z.string())]).optional() });

/**
 * The page of a service at `/`, for whoever runs it on their own machine: what it holds, and its faults to switch. It asks for no key, so it
 * is there only where service and caller are on this machine, and takes forms from itself alone.
 *
 * @param publicUrl how browsers reach the service
 */
export function controlRoutes(controlled: Controlled, faults: FaultSwitches, publicUrl: () => string): Router {
  const { service } = controlled;
  const isHere = (req: Request) =>
    [req.hostname, new URL(publicUrl()).hostname].every((name) => LOOPBACK.includes(name));
  const languageOf = (req: Request) => chooseLanguage(req.query.lang, req.acceptsLanguages());
  const routes = Router();

  routes.get('/', (req, res, next) => {
    if (!isHere(req)) return next();
    const language = languageOf(req);
    const on = faultsOn(faults.current);
    // Without a referrer browsers would not say where the form comes from either.
    res.set('Referrer-Policy', 'same-origin');
    sendPage(res, renderControlPage({ service, rows: controlled.recent(language), on, language }));
  });

  routes.post('/', express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 40 }), (req, res, next) => {
    if (!isHere(req)) return next();
    if (req.get('origin') !== `${req.protocol}://${req.get('host')}`) {
      throw new Refusal(403, 'FOREIGN_FORM', 'This form is taken from its own page alone.');
    }
    const { fault = [] } = formSchema.parse(req.body ?? {});
    faults.set(switchFaults(faults.current, service, new Set([fault].flat())));
    res.redirect(303, `/?lang=${languageOf(req)}`);
  });
  return routes;
}
