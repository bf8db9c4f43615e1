import { type Request, type Response, Router, urlencoded } from 'express';
import { sendPage } from '../http/pages.ts';
import { chooseLanguage } from '../payment/page/words.ts';
import { type AuthorizationRequest, type createGrants, personSchema, requestSchema } from './authorization.ts';
import { renderPersonPage, renderRefusal } from './page/person-page.ts';

export interface PersonOptions {
  readonly issuer: () => string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly grants: ReturnType<typeof createGrants>;
}

const NOBODY = { email: '', name: '', isVerified: true };

/** Where browsers are sent to, say who they are, and go back from. */
export function personRoutes({ issuer, clientId, redirectUris, grants }: PersonOptions): Router {
  const languageOf = (req: Request, asked: unknown) => chooseLanguage(asked, req.acceptsLanguages());

  /** Null, and answered, for a request that nobody must be sent back for. */
  function read(req: Request, res: Response, given: unknown, asked: unknown): AuthorizationRequest | null {
    const request = requestSchema.safeParse(given).data;
    if (request?.client_id === clientId && redirectUris.includes(request.redirect_uri)) return request;
    sendPage(res, renderRefusal(languageOf(req, asked)), 400);
    return null;
  }

  function ask(res: Response, page: Parameters<typeof renderPersonPage>[0], status = 200): void {
    // Browsers check the redirect after a form as well.
    sendPage(res, renderPersonPage(page), status, [new URL(page.request.redirect_uri).origin]);
  }

  function sendBack(
    res: Response,
    { redirect_uri, state }: AuthorizationRequest,
    answer: Record<string, string>,
  ): void {
    const url = new URL(redirect_uri);
    for (const [name, value] of Object.entries({ ...answer, state, iss: issuer() })) url.searchParams.set(name, value);
    res.redirect(303, url.href);
  }

  return Router()
    .get('/authorize', (req, res) => {
      const request = read(req, res, req.query, req.query.ui_locales);
      if (request === null) return;
      ask(res, { request, language: languageOf(req, req.query.ui_locales), filled: NOBODY, isWrong: false });
    })
    .post('/authorize', urlencoded({ extended: false, limit: '16kb' }), (req, res) => {
      const request = read(req, res, req.body, req.body?.lang);
      if (request === null) return;
      if (req.body.cancel !== undefined) return sendBack(res, request, { error: 'access_denied' });
      const person = personSchema.safeParse(req.body).data;
      if (person !== undefined) return sendBack(res, request, { code: grants.issue(request, person) });
      const filled = {
        email: String(req.body.email ?? ''),
        name: String(req.body.name ?? ''),
        isVerified: req.body.verified !== undefined,
      };
      ask(res, { request, language: languageOf(req, req.body.lang), filled, isWrong: true }, 422);
    });
}
