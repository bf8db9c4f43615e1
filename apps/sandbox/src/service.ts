import express, { type Request, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import { type Clock, systemClock } from './clock.ts';
import { type Controlled, controlRoutes } from './control/control-routes.ts';
import { createFaultSwitches, type FaultSwitches } from './faults.ts';
import { createPostHandler, failOnPurpose, type Outcome, requireJson, requireKey } from './http/api.ts';
import { answerErrors, refuseUnknownPath } from './http/errors.ts';
import { listen } from './http/listen.ts';
import { assets } from './http/pages.ts';
import type { Book } from './journal/book.ts';
import { type Log, silentLog } from './log.ts';
import type { Random } from './random.ts';
import type { Sandbox } from './run.ts';
import { createWebhookSender, type WebhookSender } from './webhook/sender.ts';

export interface ServiceOptions {
  readonly secretKey: string;
  /** The current one first. */
  readonly webhookSecrets: readonly string[];
  /** Folder of the journal. */
  readonly dir: string;
  /** 0, which is also the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** How browsers reach the service, if not by the address it listens on. */
  readonly publicUrl?: string | undefined;
  /** Wait after the first refused delivery; it doubles from there. */
  readonly retryMs?: number;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly log?: Log;
}

/** What payment provider and carrier have in common. */
export interface Foundation<Entity> {
  readonly book: Book<Entity>;
  readonly sender: WebhookSender;
  readonly faults: FaultSwitches;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly publicUrl: () => string;
  readonly post: (decide: (req: Request) => Outcome) => RequestHandler;
}

/** What one of them adds. */
export interface Mounted {
  /** What the control page shows. */
  readonly controlled: Controlled;
  /** For people, without a key. */
  readonly pages?: { readonly path: string; readonly routes: Router };
  /** For tests; faults leave them alone. */
  readonly tools: Router;
  readonly api: Router;
  resume(): void;
  close(): void;
}

interface Service<Entity> {
  readonly options: ServiceOptions;
  readonly openBook: (clock: Clock) => Book<Entity>;
  readonly mount: (foundation: Foundation<Entity>) => Mounted;
}

/** Opens the journal, listens, and goes on with what the journal left open. */
export async function startService<Entity>({ options, openBook, mount }: Service<Entity>): Promise<Sandbox> {
  const { clock = systemClock, random = Math.random, log = silentLog, retryMs = 500 } = options;
  const book = openBook(clock);
  const faults = createFaultSwitches(random);
  const sender = createWebhookSender({ book, secrets: options.webhookSecrets, faults, clock, random, log, retryMs });
  let ownUrl = '';
  const publicUrl = () => options.publicUrl?.replace(/\/$/, '') ?? ownUrl;
  const post = createPostHandler(book, faults);
  const mounted = mount({ book, sender, faults, clock, random, log, publicUrl, post });

  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  app.get('/livez', (_req, res) => void res.json({ status: 'ok' }));
  app.use('/assets', assets);
  app.use(controlRoutes(mounted.controlled, faults, publicUrl));
  if (mounted.pages !== undefined) app.use(mounted.pages.path, mounted.pages.routes);
  app.use(['/faults', '/v1'], requireKey(options.secretKey), requireJson, express.json({ limit: '64kb' }));
  app.use('/faults', faults.routes);
  app.get('/v1/deliveries', (_req, res) => void res.json({ data: book.recentDeliveries() }));
  app.use('/v1', mounted.tools, failOnPurpose(faults, clock), mounted.api);
  app.use(refuseUnknownPath, answerErrors(log));

  const listener = await listen(app, options.port ?? 0, options.host ?? '127.0.0.1');
  ownUrl = listener.url;
  mounted.resume();

  return {
    url: listener.url,
    async close() {
      await listener.close();
      mounted.close();
      await sender.close();
      book.close();
    },
  };
}
