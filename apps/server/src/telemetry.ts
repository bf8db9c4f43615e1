import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

type Stats = object;

export interface Telemetry {
  answered(route: string, method: string, status: number, seconds: number): void;
  refused(path: string, reason: string): void;
  swept(task: string, count: number): void;
  /** Shows what `read` returns as gauges named after their area, each time somebody looks. */
  watch(area: string, read: () => Stats): void;
  render(): Promise<{ readonly type: string; readonly text: string }>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createTelemetry(): Telemetry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'pushcart_http_seconds',
    help: 'Time to answer a request.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'pushcart_refusals_total',
    help: 'Calls that were refused or failed.',
    labelNames: ['path', 'reason'] as const,
    registers,
  });
  const sweeps = new Counter({
    name: 'pushcart_swept_total',
    help: 'Things a sweep has moved.',
    labelNames: ['task'] as const,
    registers,
  });
  const areas = new Map<string, { readonly read: () => Stats; readonly gauge: Gauge<'figure'> }>();

  return {
    answered: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    refused: (path, reason) => refusals.inc({ path, reason }),
    swept: (task, count) => sweeps.inc({ task }, count),
    watch(area, read) {
      const gauge = new Gauge({
        name: `pushcart_${area}`,
        help: `Figures of the ${area}.`,
        labelNames: ['figure'],
        registers,
      });
      areas.set(area, { read, gauge });
    },
    async render() {
      for (const { read, gauge } of areas.values()) {
        for (const [figure, value] of Object.entries(read())) {
          if (typeof value === 'number' || typeof value === 'boolean') gauge.set({ figure }, Number(value));
        }
      }
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
