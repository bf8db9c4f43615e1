import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { tracer } from '@pushcart/realtime';
import type { NextFunction, Request, Response } from 'express';

/** Answers a request as a step of a trace: the caller's, when it comes through a proxy of ours, else one of its own. */
export function traced(request: Request, response: Response, isTrusted: boolean, next: NextFunction): void {
  const { method, path } = request;
  const parent = isTrusted ? propagation.extract(ROOT_CONTEXT, request.headers) : ROOT_CONTEXT;
  // Without the query: inputs are nobody's business.
  const attributes = { 'http.request.method': method, 'url.path': path };
  const span = tracer().startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent);
  response.on('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(parent, span), next);
}
