import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** Asked for anew each time: one that is had before tracing begins may never hear of it. */
export function tracer(): Tracer {
  return trace.getTracer('pushcart');
}

export interface SpanOptions {
  /** Default: work inside this process. */
  readonly kind?: 'server' | 'client' | undefined;
  readonly attributes?: Attributes;
}

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT };

/**
 * Does work as a step of the trace it is part of. Costs next to nothing where nobody collects traces. Of what fails only the name is
 * kept: texts of errors may quote what people typed.
 */
export function inSpan<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
  const kind = options.kind === undefined ? SpanKind.INTERNAL : KINDS[options.kind];
  return tracer().startActiveSpan(name, { kind, attributes: options.attributes ?? {} }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

export function markFailed(span: Span, error: unknown): void {
  span.setAttribute('error.type', nameOf(error));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  if ('reason' in error) return String(error.reason);
  return 'code' in error ? String(error.code) : error.constructor.name;
}
