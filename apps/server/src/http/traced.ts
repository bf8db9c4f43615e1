import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { tracer } from '@pushcart/realtime';
import type { NextFunction, Request, Response } from 'express';

/** Answers a request as a step of a trace: the caller's, when it comes through a proxy of ours, else one of its own. */
export function traced(
  { method, path, headers }: Request,
  response: Response,
  { route, isTrusted }: { readonly route: string; readonly isTrusted: boolean },
  next: NextFunction,
): void {
  const parent = isTrusted ? propagation.extract(ROOT_CONTEXT, headers) : ROOT_CONTEXT;
  // Without the query: inputs are nobody's business.
  const attributes = { 'http.request.method': method, 'http.route': `/${route}`, 'url.path': path };
  const span = tracer().startSpan(`${method} /${route}`, { kind: SpanKind.SERVER, attributes }, parent);
  response.on('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(parent, span), next);
}
