import type { Deps } from '../deps.ts';
import type { DeliveryService } from './delivery-service.ts';
import { createMethod, editMethod, removeMethod } from './methods.ts';
import { preview, variantOptions } from './preview.ts';
import { viewSettings } from './settings.ts';
import { saveSite, viewSites } from './sites.ts';
import { createZone, editZone, removeZone } from './zones.ts';

export function createDeliveryService(deps: Deps): DeliveryService {
  return {
    options: (actor, input) => variantOptions(deps, actor, input),
    settings: (actor) => viewSettings(deps, actor),
    createZone: (actor, input) => createZone(deps, actor, input),
    editZone: (actor, input) => editZone(deps, actor, input),
    removeZone: (actor, input) => removeZone(deps, actor, input),
    createMethod: (actor, input) => createMethod(deps, actor, input),
    editMethod: (actor, input) => editMethod(deps, actor, input),
    removeMethod: (actor, input) => removeMethod(deps, actor, input),
    preview: (actor, input) => preview(deps, actor, input),
    sites: (actor) => viewSites(deps, actor),
    saveSite: (actor, input) => saveSite(deps, actor, input),
  };
}
