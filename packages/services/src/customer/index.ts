import type { Deps } from '../deps.ts';
import { blockCustomer, sendPasswordReset, signOutEverywhere, unblockCustomer } from './change-customer.ts';
import type { CustomerService } from './customer-service.ts';
import { indexDue } from './index-names.ts';
import { listCustomers } from './list.ts';
import { getCustomer } from './view.ts';

export function createCustomerService(deps: Deps): CustomerService {
  return {
    list: (actor, input) => listCustomers(deps, actor, input),
    get: (actor, input) => getCustomer(deps, actor, input),
    sendPasswordReset: (actor, input) => sendPasswordReset(deps, actor, input),
    signOut: (actor, input) => signOutEverywhere(deps, actor, input),
    block: (actor, input) => blockCustomer(deps, actor, input),
    unblock: (actor, input) => unblockCustomer(deps, actor, input),
    indexDue: () => indexDue(deps),
  };
}
