import { type Bus, createLogReader, startRelay } from '@pushcart/realtime';
import {
  BUNDLE_READER,
  METRICS_READER,
  ORDER_MESSAGES_READER,
  projectMetrics,
  type Services,
  STOCK_ALERTS_READER,
  tellOfBundles,
  tellOfOrders,
  tellOfStock,
} from '@pushcart/services';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import { every } from './every.ts';

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly bus: Bus;
  readonly services: Services;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** For how many days. */
  readonly keep: { readonly keys: number; readonly guestCarts: number };
}

export interface Worker {
  close(): Promise<void>;
}

interface Sweep {
  readonly task: string;
  readonly everyMs: number;
  run(): Promise<number>;
}

// Where only the newest word on each thing counts; of everything else every event is kept.
const STATE_TOPICS = [
  'variant:%',
  'cart:%',
  'wishlist:%',
  'store:%:stock',
  'store:%:claims',
  'store:%:promotions',
  'store:%:payments',
  'store:%:metrics',
  'product:%',
  'store:%:catalog',
  'store:%:reviews',
  'flash:%',
  'flash-entry:%',
];

const RETENTION_MS = 900_000;

function sweepsOf(
  {
    flashSale,
    identity,
    inventory,
    order,
    payment,
    promotion,
    shipment,
    messages,
    retention,
    product,
    productFile,
  }: Services,
  keep: WorkerOptions['keep'],
): readonly Sweep[] {
  return [
    { task: 'inventory.releaseExpired', everyMs: 2_000, run: () => inventory.releaseExpired() },
    { task: 'inventory.sendDigests', everyMs: 60_000, run: () => inventory.sendDigests() },
    { task: 'order.closeDue', everyMs: 3_000, run: () => order.closeDue() },
    { task: 'product.followSchedules', everyMs: 1_000, run: () => product.followSchedules() },
    { task: 'productFile.carryOn', everyMs: 1_000, run: () => productFile.carryOn() },
    { task: 'order.endClaims', everyMs: 1_000, run: () => order.endClaims() },
    { task: 'promotion.tellDue', everyMs: 1_000, run: () => promotion.tellDue() },
    { task: 'flashSale.admitDue', everyMs: 250, run: () => flashSale.admitDue() },
    { task: 'payment.applyStored', everyMs: 1_000, run: () => payment.applyStored() },
    { task: 'payment.lookUpDue', everyMs: 3_000, run: () => payment.lookUpDue() },
    { task: 'payment.sendRefunds', everyMs: 2_000, run: () => payment.sendRefunds() },
    { task: 'payment.sendSteps', everyMs: 2_000, run: () => payment.sendSteps() },
    { task: 'shipment.applyStored', everyMs: 1_000, run: () => shipment.applyStored() },
    { task: 'shipment.bookDue', everyMs: 2_000, run: () => shipment.bookDue() },
    { task: 'retention.deleteKeys', everyMs: RETENTION_MS, run: () => retention.deleteKeys(keep.keys) },
    {
      task: 'retention.deleteGuestCarts',
      everyMs: RETENTION_MS,
      run: () => retention.deleteGuestCarts(keep.guestCarts),
    },
    { task: 'messages.sendDue', everyMs: 1_000, run: () => messages.sendDue() },
    { task: 'identity.sweepCredentials', everyMs: 600_000, run: () => identity.sweepCredentials() },
  ];
}

/** What goes on without anybody asking: events move into the log, figures follow the log, time limits take effect. */
export function startWorker({ databaseUrl, bus, services, log, telemetry, keep }: WorkerOptions): Worker {
  const relay = startRelay({
    databaseUrl,
    bus,
    stateTopics: STATE_TOPICS,
    onError: (error) => log.warn({ error }, 'relay.failed'),
  });
  const metrics = createLogReader({
    databaseUrl,
    name: METRICS_READER,
    bus,
    handle: projectMetrics,
    onError: (error) => log.warn({ error }, 'metrics.failed'),
  });
  const orderMessages = createLogReader({
    databaseUrl,
    name: ORDER_MESSAGES_READER,
    bus,
    // Who ordered before there were messages is not written to now.
    from: 'now',
    handle: tellOfOrders,
    onError: (error) => log.warn({ error }, 'messages.failed'),
  });
  let differences = 0;
  telemetry.watch('payments', () => ({ differences }));
  const stockAlerts = createLogReader({
    databaseUrl,
    name: STOCK_ALERTS_READER,
    bus,
    // What counts is the stock of the moment.
    from: 'now',
    handle: tellOfStock,
    onError: (error) => log.warn({ error }, 'alerts.failed'),
  });
  const bundles = createLogReader({
    databaseUrl,
    name: BUNDLE_READER,
    bus,
    from: 'now',
    handle: tellOfBundles,
    onError: (error) => log.warn({ error }, 'bundles.failed'),
  });
  telemetry.watch('relay', () => relay.stats());
  telemetry.watch('metrics_reader', () => metrics.stats());
  telemetry.watch('messages_reader', () => orderMessages.stats());
  telemetry.watch('bundles_reader', () => bundles.stats());
  telemetry.watch('alerts_reader', () => stockAlerts.stats());

  const reconciliation: Sweep = {
    task: 'payment.reconcileDue',
    everyMs: 60_000,
    async run() {
      const compared = await services.payment.reconcileDue();
      differences = await services.payment.countDifferences();
      return compared;
    },
  };
  const sweeps = [...sweepsOf(services, keep), reconciliation].map(({ task, everyMs, run }) =>
    every(everyMs, async () => {
      try {
        telemetry.swept(task, await run());
      } catch (error) {
        log.warn({ task, error }, 'sweep.failed');
      }
    }),
  );
  return {
    async close() {
      await Promise.all(sweeps.map((sweep) => sweep.close()));
      await metrics.close();
      await orderMessages.close();
      await stockAlerts.close();
      await bundles.close();
      await relay.close();
    },
  };
}
