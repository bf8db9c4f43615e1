import type { Faults } from '../faults.ts';

type Service = 'payment' | 'carrier';

/** A fault as people switch it: it happens to everything, or to nothing. */
interface ListedFault {
  readonly group: keyof Faults;
  readonly field: string;
  /** Its value once it is switched on here; what was set finer through the API stays as it is. */
  readonly on: number | boolean;
  readonly of: readonly Service[];
}

const BOTH = ['payment', 'carrier'] as const;

export const LISTED_FAULTS = {
  webhookDelay: { group: 'webhook', field: 'delayMs', on: 5_000, of: BOTH },
  webhookDrop: { group: 'webhook', field: 'drop', on: 1, of: BOTH },
  webhookRepeat: { group: 'webhook', field: 'repeat', on: 1, of: BOTH },
  webhookReorder: { group: 'webhook', field: 'reorder', on: true, of: BOTH },
  webhookForge: { group: 'webhook', field: 'forge', on: 1, of: BOTH },
  wrongAmount: { group: 'webhook', field: 'wrongAmount', on: 1, of: ['payment'] },
  apiDelay: { group: 'api', field: 'delayMs', on: 5_000, of: BOTH },
  apiFail: { group: 'api', field: 'failRate', on: 1, of: BOTH },
  brokenJson: { group: 'api', field: 'brokenJson', on: 1, of: BOTH },
  timeoutAfterCharge: { group: 'api', field: 'timeoutAfterCharge', on: 1, of: BOTH },
  refundFail: { group: 'payment', field: 'refundFailRate', on: 1, of: ['payment'] },
  delayed: { group: 'shipment', field: 'delayed', on: 1, of: ['carrier'] },
  attempted: { group: 'shipment', field: 'attempted', on: 1, of: ['carrier'] },
  returned: { group: 'shipment', field: 'returned', on: 1, of: ['carrier'] },
} as const satisfies Readonly<Record<string, ListedFault>>;

export type FaultName = keyof typeof LISTED_FAULTS;

export function faultsOf(service: Service): readonly FaultName[] {
  const names = Object.keys(LISTED_FAULTS) as FaultName[];
  return names.filter((name) => (LISTED_FAULTS[name].of as readonly Service[]).includes(service));
}

/** Those that happen now, be it only now and then. */
export function faultsOn(faults: Faults): ReadonlySet<FaultName> {
  const names = Object.keys(LISTED_FAULTS) as FaultName[];
  return new Set(names.filter((name) => Number(settingOf(faults, name) ?? 0) > 0));
}

/** The faults with just the named ones of a service on, as switches take them; what is not listed stays. */
export function switchFaults(faults: Faults, service: Service, wanted: ReadonlySet<string>): object {
  const next: Record<string, Record<string, unknown>> = structuredClone(faults);
  const before = faultsOn(faults);
  for (const name of faultsOf(service)) {
    const { group, field, on } = LISTED_FAULTS[name];
    if (wanted.has(name) === before.has(name)) continue;
    const { [field]: _, ...others } = next[group] ?? {};
    // Left out, it is what it was when the service started.
    next[group] = wanted.has(name) ? { ...others, [field]: on } : others;
  }
  return next;
}

function settingOf(faults: Faults, name: FaultName): unknown {
  const { group, field } = LISTED_FAULTS[name];
  return (faults[group] as Readonly<Record<string, unknown>>)[field];
}
