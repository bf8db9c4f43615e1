import type { Deps } from '../../deps.ts';
import { createManualOrder } from './create.ts';
import { findCustomer, findVariants } from './find.ts';
import type { ManualOrderService } from './manual-order-service.ts';
import { quoteSale } from './sale-terms.ts';

export function createManualOrderService(deps: Deps): ManualOrderService {
  return {
    findVariants: (actor, input) => findVariants(deps, actor, input),
    findCustomer: (actor, input) => findCustomer(deps, actor, input),
    quote: (actor, input) => quoteSale(deps, actor, input),
    create: (actor, input) => createManualOrder(deps, actor, input),
  };
}
