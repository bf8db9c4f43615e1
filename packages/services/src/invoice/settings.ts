import {
  type Actor,
  DomainError,
  type InvoiceSettingsView,
  requirePermission,
  requireSeller,
  type SellerDetails,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

const UNSAID: InvoiceSettingsView = { name: '', address: '', taxId: '', email: '', version: 0 };

export async function readSettings({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<InvoiceSettingsView> {
  requirePermission(actor, 'payments.manage');
  const row = await db.invoiceSettings.findUnique({ where: { storeId: actor.storeId } });
  return row === null ? UNSAID : viewOf(row);
}

export async function changeSettings(
  deps: Deps,
  actor: Actor,
  { version, ...given }: SellerDetails & { version: number },
): Promise<InvoiceSettingsView> {
  requirePermission(actor, 'payments.manage');
  const seller = requireSeller(given);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const { count } =
      version === 0
        ? await tx.invoiceSettings.createMany({ data: { storeId, ...seller }, skipDuplicates: true })
        : await tx.invoiceSettings.updateMany({
            where: { storeId, version },
            data: { ...seller, version: { increment: 1 } },
          });
    if (count === 0) {
      throw new DomainError('PAYMENT_SETTINGS_CHANGED', 'The details were changed meanwhile. Look at them again.');
    }
    const saved = viewOf(await tx.invoiceSettings.findUniqueOrThrow({ where: { storeId } }));
    await recordAudit(deps, tx, actor, 'invoice.settings_changed', storeId, { version: saved.version });
    return saved;
  });
}

function viewOf(row: SellerDetails & { readonly version: bigint }): InvoiceSettingsView {
  const { name, address, taxId, email, version } = row;
  return { name, address, taxId, email, version: Number(version) };
}
