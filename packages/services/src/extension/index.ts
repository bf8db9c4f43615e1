import { type Actor, extensionOrigin, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import type { LiveTopic } from '../live-topic.ts';
import { createExtension, removeExtension, rotateSecret, updateExtension } from './change-extensions.ts';
import type { ExtensionService } from './extension-service.ts';
import { listExtensions } from './list.ts';
import { panelsForSlot, previewPanel } from './panels.ts';

export function createExtensionService(deps: Deps): ExtensionService {
  return {
    list: (actor) => listExtensions(deps, actor),
    create: (actor, input) => createExtension(deps, actor, input),
    update: (actor, input) => updateExtension(deps, actor, input),
    remove: (actor, ref) => removeExtension(deps, actor, ref),
    rotateSecret: (actor, input) => rotateSecret(deps, actor, input),
    forSlot: (actor, input) => panelsForSlot(deps, actor, input),
    preview: (actor, input) => previewPanel(deps, actor, input),
    watch: async (actor) => watchExtensions(actor),
    frameOrigins: (actor) => frameOrigins(deps, actor),
  };
}

/** For anyone: it says no more than that there is something to ask for. */
function watchExtensions({ storeId }: Actor): LiveTopic<null> {
  return {
    topics: [topics.storeExtensions(storeId)],
    kind: 'state',
    snapshot: async () => null,
    mayWatch: async () => true,
  };
}

async function frameOrigins({ db }: Pick<Deps, 'db'>, { storeId }: Actor): Promise<readonly string[]> {
  const rows = await db.extension.findMany({ where: { storeId, isEnabled: true }, select: { url: true } });
  return [...new Set(rows.map(({ url }) => extensionOrigin(url)))].sort();
}
