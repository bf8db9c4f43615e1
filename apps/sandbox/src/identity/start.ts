import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Request } from 'express';
import helmet from 'helmet';
import { type Clock, systemClock } from '../clock.ts';
import { requireJson, requireKey } from '../http/api.ts';
import { answerErrors, refuseUnknownPath } from '../http/errors.ts';
import { listen } from '../http/listen.ts';
import { assets } from '../http/pages.ts';
import { type Log, silentLog } from '../log.ts';
import type { Sandbox } from '../run.ts';
import { createGrants } from './authorization.ts';
import { createIdentityFaults } from './faults.ts';
import { createTokenSigner } from './keys.ts';
import { personRoutes } from './person-routes.ts';
import { tokenRoutes } from './token-routes.ts';

export interface IdentitySandboxOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people may be sent back to, letter by letter. */
  readonly redirectUris: readonly string[];
  /** 0, which is also the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** How browsers and the shop reach the service, if not by the address it listens on. */
  readonly publicUrl?: string | undefined;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Starts a login provider (OpenID Connect) that believes everybody. */
export async function startIdentitySandbox(options: IdentitySandboxOptions): Promise<Sandbox> {
  const { clientId, clientSecret, redirectUris, clock = systemClock, log = silentLog } = options;
  let ownUrl = '';
  const issuer = () => options.publicUrl?.replace(/\/$/, '') ?? ownUrl;
  const shared = { issuer, clock, grants: createGrants(clock), faults: createIdentityFaults() };
  const signer = createTokenSigner();
  const isClient = clientCheck(clientId, clientSecret);

  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  app.get('/livez', (_req, res) => void res.json({ status: 'ok' }));
  app.use('/assets', assets);
  app.use('/faults', requireKey(clientSecret), requireJson, express.json({ limit: '4kb' }), shared.faults.routes);
  app.use(personRoutes({ ...shared, clientId, redirectUris }));
  app.use(tokenRoutes({ ...shared, signer, isClient }));
  app.use(refuseUnknownPath, answerErrors(log));
  const listener = await listen(app, options.port ?? 0, options.host ?? '127.0.0.1');
  ownUrl = listener.url;
  return listener;
}

/** By Basic or by fields of the form, as clients like. */
function clientCheck(clientId: string, clientSecret: string): (req: Request) => boolean {
  const digest = (id: string, secret: string) =>
    createHash('sha256')
      .update(JSON.stringify([id, secret]))
      .digest();
  const expected = digest(clientId, clientSecret);
  return (req) => {
    const basic = /^Basic ([\w+/=]+)$/.exec(req.get('authorization') ?? '')?.[1];
    const [id = '', secret = ''] =
      basic === undefined
        ? [String(req.body?.client_id ?? ''), String(req.body?.client_secret ?? '')]
        : Buffer.from(basic, 'base64').toString().split(':', 2).map(decodeURIComponent);
    return timingSafeEqual(digest(id, secret), expected);
  };
}
