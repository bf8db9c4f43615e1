import type { Deps } from '../../deps.ts';
import { edit, previewEdit } from './edit.ts';
import type { OrderEditService } from './order-edit-service.ts';

export function createOrderEditService(deps: Deps): OrderEditService {
  return {
    preview: (actor, input) => previewEdit(deps, actor, input),
    edit: (actor, input) => edit(deps, actor, input),
  };
}
