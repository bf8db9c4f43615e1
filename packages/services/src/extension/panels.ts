import {
  type Actor,
  DomainError,
  EXTENSION_TOKEN_SECONDS,
  type ExtensionContext,
  type ExtensionPanel,
  extensionOrigin,
  isDeskSlot,
  requireId,
  requirePermission,
} from '@pushcart/domain';
import { SignJWT } from 'jose';
import type { Deps } from '../deps.ts';
import { extensionView, type StoredExtension, signingSecret } from './extension-row.ts';
import type { ForSlotInput, PanelLook } from './extension-service.ts';
import { requireDesk, requireSubject } from './subject.ts';

export async function panelsForSlot(
  deps: Deps,
  actor: Actor,
  { slot, subjectId, orderToken, locale, theme }: ForSlotInput,
): Promise<readonly ExtensionPanel[]> {
  const { storeId } = actor;
  const role = isDeskSlot(slot) ? requireDesk(actor, slot) : null;
  const rows = await deps.db.extension.findMany({
    where: { storeId, isEnabled: true, slots: { has: slot }, ...(role === null ? {} : { roles: { has: role } }) },
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return [];
  const subject = await requireSubject(deps, actor, { slot, subjectId, orderToken });
  return Promise.all(rows.map((row) => panelOf(deps, row, { slot, subject, role, locale, theme })));
}

export async function previewPanel(
  deps: Deps,
  actor: Actor,
  { extensionId, ...look }: PanelLook & { extensionId: string },
): Promise<ExtensionPanel> {
  requirePermission(actor, 'extensions.manage');
  requireId(extensionId, 'extension');
  const { storeId, account } = actor;
  const row = await deps.db.extension.findFirst({ where: { id: extensionId, storeId, isEnabled: true } });
  const [slot] = row === null ? [] : extensionView(row, deps.clock.now()).slots;
  if (row === null || slot === undefined) throw new DomainError('NOT_FOUND', 'There is no such extension enabled.');
  return panelOf(deps, row, { ...look, slot, subject: null, role: isDeskSlot(slot) ? account.role : null });
}

async function panelOf(
  deps: Pick<Deps, 'personalData' | 'clock' | 'publicUrl'>,
  row: StoredExtension,
  about: Omit<ExtensionContext, 'store' | 'extension'>,
): Promise<ExtensionPanel> {
  const now = deps.clock.now();
  const { id: extensionId, name, url, minHeight, maxHeight } = extensionView(row, now);
  const context: ExtensionContext = { ...about, store: row.storeId, extension: extensionId };
  const seconds = Math.floor(now.getTime() / 1_000);
  const token = await new SignJWT({ ...context })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(new URL(deps.publicUrl).origin)
    .setAudience(extensionOrigin(url))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + EXTENSION_TOKEN_SECONDS)
    .sign(Buffer.from(signingSecret(deps, row, now)));
  const expiresAt = new Date((seconds + EXTENSION_TOKEN_SECONDS) * 1_000);
  return { extensionId, name, url, minHeight, maxHeight, token, expiresAt };
}
