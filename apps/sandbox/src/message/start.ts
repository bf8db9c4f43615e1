import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import { type Clock, systemClock } from '../clock.ts';
import { requireJson, requireKey } from '../http/api.ts';
import { answerErrors, parse, Refusal, refuseUnknownPath } from '../http/errors.ts';
import { listen } from '../http/listen.ts';
import { assets, sendForeignPage, sendPage } from '../http/pages.ts';
import { type Log, silentLog } from '../log.ts';
import { chooseLanguage } from '../payment/page/words.ts';
import type { Sandbox } from '../run.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { renderInboxPage } from './page/inbox-page.ts';

export interface MessageSandboxOptions {
  readonly secretKey: string;
  /** 0, which is also the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly clock?: Clock;
  readonly log?: Log;
}

const messageSchema = z.strictObject({
  channel: z.enum(['email', 'sms']),
  to: z.string().min(3).max(254),
  subject: z.string().max(200),
  text: z.string().min(1).max(50_000),
  /** The same as a page; text messages have none. */
  html: z.string().max(200_000).default(''),
  /** Where such messages are ended. */
  unsubscribeUrl: z.url().max(2_000).nullable().default(null),
});

/** Starts a service that takes e-mails and text messages and shows them, instead of sending them. */
export async function startMessageSandbox(options: MessageSandboxOptions): Promise<Sandbox> {
  const { clock = systemClock, log = silentLog } = options;
  const inbox = createInbox();
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  app.get('/livez', (_req, res) => void res.json({ status: 'ok' }));
  app.use('/assets', assets);
  app.get('/', (req, res) => {
    const to = typeof req.query.to === 'string' && req.query.to !== '' ? req.query.to : undefined;
    sendPage(
      res,
      renderInboxPage({
        messages: inbox.list(to),
        to,
        language: chooseLanguage(req.query.lang, req.acceptsLanguages()),
      }),
    );
  });
  app.get('/messages/:id', (req, res, next) => {
    const message = inbox.list().find(({ id }) => id === req.params.id);
    if (message === undefined || message.html === '') return next();
    sendForeignPage(res, message.html);
  });
  app.use('/v1', requireKey(options.secretKey), requireJson, express.json({ limit: '512kb' }), createApi(inbox, clock));
  app.use(refuseUnknownPath, answerErrors(log));
  return listen(app, options.port ?? 0, options.host ?? '127.0.0.1');
}

function createApi(inbox: Inbox, clock: Clock): Router {
  const routes = Router();
  routes.post('/messages', (req, res) => {
    const key = req.get('idempotency-key') ?? '';
    if (!/^[\w:-]{1,255}$/.test(key)) {
      throw new Refusal(400, 'IDEMPOTENCY_KEY_INVALID', 'An idempotency key has 1 to 255 letters and digits.');
    }
    const message = { id: `msg_${randomUUID()}`, ...parse(messageSchema, req.body), at: clock.now().toISOString() };
    res.status(201).json(inbox.receive(key, message));
  });
  routes.get('/messages', (req, res) => {
    res.json({ data: inbox.list(typeof req.query.to === 'string' ? req.query.to : undefined) });
  });
  return routes;
}
