import { type Limiter, takeCall } from '@pushcart/api';
import { DomainError } from '@pushcart/domain';
import type { Services } from '@pushcart/services';
import { type Request, Router } from 'express';

export interface UnsubscribeOptions {
  readonly services: Pick<Services, 'messages'>;
  readonly limiter: Limiter;
  readonly callerOf: (request: Request) => string;
}

/**
 * Where mail programs end messages with one click (RFC 8058): a POST of their own servers, without cookies and from no page. People who
 * open the same address get a page of the shop.
 */
export function unsubscribeRoutes({ services, limiter, callerOf }: UnsubscribeOptions): Router {
  return Router().post('/', async (request, response) => {
    await takeCall(limiter, 'write', callerOf(request));
    const { token } = request.query;
    if (typeof token !== 'string') throw new DomainError('TOKEN_INVALID', 'This link is not whole.');
    await services.messages.unsubscribe({ token });
    response.status(200).type('text').send('Done.\n');
  });
}
