import { requirePermission } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { create, edit, setStatus } from './change-promotion.ts';
import { addCodes, listCodes } from './codes.ts';
import { listPromotions, watchPromotions } from './list.ts';
import { findPromotion, viewOf } from './promotion-row.ts';
import type { PromotionService } from './promotion-service.ts';
import { tellDue } from './tell.ts';

export function createPromotionService(deps: Deps): PromotionService {
  return {
    list: (actor, input) => listPromotions(deps, actor, input),
    get: async (actor, { promotionId }) => {
      requirePermission(actor, 'promotions.read');
      return viewOf(await findPromotion(deps.db, actor.storeId, promotionId), deps.clock.now());
    },
    create: (actor, input) => create(deps, actor, input),
    edit: (actor, input) => edit(deps, actor, input),
    setStatus: (actor, input) => setStatus(deps, actor, input),
    addCodes: (actor, input) => addCodes(deps, actor, input),
    codes: (actor, input) => listCodes(deps, actor, input),
    watch: (actor) => watchPromotions(deps, actor),
    tellDue: () => tellDue(deps),
  };
}
