import { takeCall, takeKeyCall } from '@pushcart/api';
import { DomainError } from '@pushcart/domain';
import { MAX_PICTURE_BYTES, type Services } from '@pushcart/services';
import { TRPCError } from '@trpc/server';
import { type RequestHandler, Router, raw } from 'express';
import type { ContextMaker } from '../context.ts';
import type { Cookies } from './cookies.ts';
import { requireOwnPage } from './origin.ts';
import { requestIdOf } from './request-log.ts';

export interface UploadOptions {
  readonly services: Pick<Services, 'media'>;
  readonly contexts: ContextMaker;
  readonly cookies: Cookies;
  readonly isAllowedOrigin: (origin: string) => boolean;
}

/** Takes a picture as the body of a request, from whoever is signed in; its type is found out from its bytes. */
export function uploadRoutes({ services, contexts, cookies, isAllowedOrigin }: UploadOptions): Router {
  const enter: RequestHandler = async (request, response, next) => {
    requireOwnPage(request, { isAllowedOrigin, hasIdentity: cookies.hasIdentity(request) });
    if (!/^image\//.test(request.get('content-type') ?? '')) {
      throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send a picture.' });
    }
    const context = await contexts.forRequest(request, response, requestIdOf(response));
    const { actor, refusal, limiter } = context;
    if (refusal !== null) throw refusal;
    if (actor.account === null) throw new DomainError('SIGN_IN_REQUIRED', 'Sign in first.');
    const { id, key } = actor.account;
    if (key !== undefined) await takeKeyCall(context, key);
    await takeCall(limiter, 'upload', key?.id ?? id);
    response.locals.actor = actor;
    next();
  };
  return Router().post('/', enter, raw({ type: 'image/*', limit: MAX_PICTURE_BYTES }), async (request, response) => {
    const picture = await services.media.upload(response.locals.actor, request.body);
    response.setHeader('Cache-Control', 'no-store');
    response.status(201).json(picture);
  });
}
