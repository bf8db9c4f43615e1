import { type Bus, createLogReader, startRelay } from '@pushcart/realtime';
import type { Services } from '@pushcart/services';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import { every } from './every.ts';
import { READERS } from './readers.ts';

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly bus: Bus;
  readonly services: Services;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** For how many days. */
  readonly keep: {
    readonly keys: number;
    readonly guestCarts: number;
    readonly behaviour: number;
    readonly deliveries: number;
  };
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
  'recommendations:%',
  'shopper:%',
  'store:%:stock',
  'store:%:claims',
  'store:%:notes',
  'store:%:promotions',
  'store:%:markets',
  'store:%:payments',
  'store:%:keys',
  'store:%:webhooks',
  'store:%:metrics',
  'store:%:extensions',
  'product:%',
  'store:%:catalog',
  'store:%:reviews',
  'flash:%',
  'flash-entry:%',
];

const RETENTION_MS = 900_000;

function sweepsOf(
  {
    apiKey,
    behaviour,
    customer,
    flashSale,
    identity,
    inventory,
    invoice,
    order,
    payment,
    promotion,
    shipment,
    messages,
    retention,
    product,
    productFile,
    search,
    webhook,
  }: Services,
  keep: WorkerOptions['keep'],
): readonly Sweep[] {
  return [
    { task: 'inventory.releaseExpired', everyMs: 2_000, run: () => inventory.releaseExpired() },
    { task: 'inventory.sendDigests', everyMs: 60_000, run: () => inventory.sendDigests() },
    { task: 'order.closeDue', everyMs: 3_000, run: () => order.closeDue() },
    { task: 'product.followSchedules', everyMs: 1_000, run: () => product.followSchedules() },
    { task: 'product.followRanks', everyMs: 1_000, run: () => product.followRanks() },
    { task: 'search.followDue', everyMs: 250, run: () => search.followDue() },
    { task: 'search.carryOn', everyMs: 1_000, run: () => search.carryOn() },
    { task: 'productFile.carryOn', everyMs: 250, run: () => productFile.carryOn() },
    { task: 'apiKey.endExpired', everyMs: 1_000, run: () => apiKey.endExpired() },
    { task: 'order.endClaims', everyMs: 1_000, run: () => order.endClaims() },
    { task: 'invoice.issueDue', everyMs: 1_000, run: () => invoice.issueDue() },
    { task: 'invoice.forgetBuyers', everyMs: RETENTION_MS, run: () => invoice.forgetBuyers() },
    { task: 'customer.indexDue', everyMs: 1_000, run: () => customer.indexDue() },
    { task: 'promotion.tellDue', everyMs: 1_000, run: () => promotion.tellDue() },
    { task: 'flashSale.admitDue', everyMs: 250, run: () => flashSale.admitDue() },
    { task: 'payment.applyStored', everyMs: 1_000, run: () => payment.applyStored() },
    { task: 'payment.lookUpDue', everyMs: 3_000, run: () => payment.lookUpDue() },
    { task: 'payment.sendRefunds', everyMs: 2_000, run: () => payment.sendRefunds() },
    { task: 'payment.sendSteps', everyMs: 2_000, run: () => payment.sendSteps() },
    { task: 'shipment.applyStored', everyMs: 1_000, run: () => shipment.applyStored() },
    { task: 'shipment.bookDue', everyMs: 2_000, run: () => shipment.bookDue() },
    { task: 'shipment.cancelDue', everyMs: 2_000, run: () => shipment.cancelDue() },
    { task: 'retention.deleteKeys', everyMs: RETENTION_MS, run: () => retention.deleteKeys(keep.keys) },
    {
      task: 'retention.deleteGuestCarts',
      everyMs: RETENTION_MS,
      run: () => retention.deleteGuestCarts(keep.guestCarts),
    },
    {
      task: 'behaviour.dropOld',
      everyMs: RETENTION_MS,
      run: () => behaviour.dropOld(keep.behaviour),
    },
    { task: 'retention.deletePairs', everyMs: RETENTION_MS, run: () => retention.deletePairs() },
    {
      task: 'retention.deleteQueries',
      everyMs: RETENTION_MS,
      run: () => retention.deleteQueries(keep.behaviour),
    },
    { task: 'webhook.sendDue', everyMs: 250, run: () => webhook.sendDue() },
    {
      task: 'retention.deleteDeliveries',
      everyMs: RETENTION_MS,
      run: () => retention.deleteDeliveries(keep.deliveries),
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
  const readers = READERS.map(({ area, ...reader }) => {
    const running = createLogReader({
      ...reader,
      databaseUrl,
      bus,
      onError: (error) => log.warn({ error }, `${area}.failed`),
      onSetAside: ({ position, topic, type }, error) =>
        log.error({ reader: reader.name, position, topic, type, error }, 'event.setAside'),
    });
    telemetry.watch(`${area}_reader`, () => running.stats());
    return running;
  });
  let differences = 0;
  telemetry.watch('payments', () => ({ differences }));
  telemetry.watch('relay', () => relay.stats());

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
      await services.webhook.stopSending();
      await Promise.all(readers.map((reader) => reader.close()));
      await relay.close();
    },
  };
}
