import {
  type Actor,
  type CaptureMode,
  DomainError,
  type PaymentSettingsView,
  requirePermission,
  topics,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Reader } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { PaymentProvider } from './payment-provider.ts';

interface Settings {
  readonly captureMode: CaptureMode;
  readonly provider: PaymentProvider;
}

/** How a new payment of a store is taken. A provider that the server has no longer gives way to its own choice. */
export async function readSettings(
  { payments }: Pick<Deps, 'payments'>,
  db: Reader,
  storeId: string,
): Promise<Settings> {
  const row = await db.paymentSettings.findUnique({ where: { storeId } });
  const chosen = row?.provider == null ? undefined : payments.find(row.provider);
  return { captureMode: (row?.captureMode ?? 'at_once') as CaptureMode, provider: chosen ?? payments.main };
}

export async function viewSettings({ db, payments }: Deps, actor: Actor): Promise<PaymentSettingsView> {
  requirePermission(actor, 'payments.manage');
  const row = await db.paymentSettings.findUnique({ where: { storeId: actor.storeId } });
  return {
    captureMode: (row?.captureMode ?? 'at_once') as CaptureMode,
    provider: row?.provider ?? null,
    providers: payments.names,
    version: Number(row?.version ?? 0),
  };
}

/** For payments opened from now on; those there are stay as they are. `version` is the one the change is made to, 0 for the first. */
export async function changeSettings(
  deps: Deps,
  actor: Actor,
  { captureMode, provider, version }: { captureMode: CaptureMode; provider: string | null; version: number },
): Promise<PaymentSettingsView> {
  requirePermission(actor, 'payments.manage');
  if (provider !== null && deps.payments.find(provider) === undefined) {
    throw new DomainError('INVALID_INPUT', `This server has no payment provider ${provider}.`, { field: 'provider' });
  }
  const { storeId } = actor;
  await inTransaction(deps, async (tx) => {
    const changed = await tx.$executeRaw`
      INSERT INTO payment_settings (store_id, capture_mode, provider, version)
      VALUES (${storeId}::uuid, ${captureMode}, ${provider}, ${version + 1})
      ON CONFLICT (store_id) DO UPDATE SET capture_mode = excluded.capture_mode, provider = excluded.provider,
        version = excluded.version
      WHERE payment_settings.version = ${version}`;
    if (changed === 0) throw new DomainError('PAYMENT_SETTINGS_CHANGED', 'The settings were changed meanwhile.');
    const news = { key: 'settings', version: version + 1, type: 'settings.changed' };
    const payload = { type: 'settings.changed', id: storeId, version: version + 1 } as const;
    await append(tx, [{ ...news, topic: topics.storePayments(storeId), payload }]);
    await recordAudit(deps, tx, actor, 'payment.changeSettings', storeId, { captureMode, provider });
  });
  return viewSettings(deps, actor);
}
