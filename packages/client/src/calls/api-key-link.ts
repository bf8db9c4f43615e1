import type { AppRouter } from '@pushcart/api';
import { API_KEY_PREFIX } from '@pushcart/domain';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

type Refusal = Parameters<typeof TRPCClientError.from<AppRouter>>[0];

const FORM = new RegExp(`^${API_KEY_PREFIX}[\\w-]+$`);

/** Refuses in the words of the shop what cannot be one of its keys: sent as it is, it would pass for the token of a session, or not fit a header. */
export function apiKeyLink(apiKey: string | undefined): TRPCLink<AppRouter> {
  const isKey = !apiKey || FORM.test(apiKey);
  return () =>
    ({ op, next }) =>
      isKey ? next(op) : observable((observer) => observer.error(TRPCClientError.from<AppRouter>(refusalOf(op.path))));
}

function refusalOf(path: string): Refusal {
  const about = {
    code: 'UNAUTHORIZED',
    httpStatus: 401,
    reason: 'API_KEY_INVALID',
    details: {},
    requestId: null,
    path,
  };
  const message = `This is no API key: one begins with ${API_KEY_PREFIX}.`;
  return { error: { code: -32_001, message, data: about } } as Refusal;
}
