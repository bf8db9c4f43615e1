import { DiagLogLevel, diag } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

export interface Tracing {
  /** Sends what is still here. */
  close(): Promise<void>;
}

/** Sends traces to the collector, in the background and never in the way: what cannot be sent is dropped and logged. */
export function startTracing(config: Config, log: Log): Tracing {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share, BUILD, ROLES } = config;
  if (endpoint === undefined) return { close: async () => {} };
  const warn = (text: string) => log.warn({ text }, 'tracing');
  const ignore = () => {};
  diag.setLogger({ error: warn, warn, info: ignore, debug: ignore, verbose: ignore }, DiagLogLevel.WARN);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'pushcart', 'service.version': BUILD, 'pushcart.roles': ROLES }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }))],
  });
  provider.register();
  return { close: () => provider.shutdown() };
}
