import type { Actor, ExtensionDraft, ExtensionSecret } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { createExtensionService } from '../extension/index.ts';
import { newKey } from './make-order.ts';
import { markSeen } from './mark-seen.ts';

/** A panel on orders for the owner, but for what a test says. */
export const extensionDraft = (changes: Partial<ExtensionDraft> = {}): ExtensionDraft => ({
  name: { en: 'Loyalty', 'zh-CN': '会员' },
  url: 'https://panel.example/show',
  slots: ['desk.order'],
  roles: ['owner'],
  minHeight: 120,
  maxHeight: 600,
  isEnabled: true,
  ...changes,
});

/** Made by somebody who was seen just now. */
export async function addExtension(
  deps: Deps,
  manager: Actor,
  changes: Partial<ExtensionDraft> = {},
): Promise<ExtensionSecret> {
  await markSeen(deps, manager);
  return createExtensionService(deps).create(manager, { draft: extensionDraft(changes), key: newKey() });
}
