import type { Deps } from '../deps.ts';
import { approve, close, refuse, sendLabel } from './decide.ts';
import { listForStore } from './list.ts';
import { receive } from './receive.ts';
import { refund } from './refund.ts';
import { request } from './request.ts';
import type { ReturnService } from './return-service.ts';
import { withdraw } from './withdraw.ts';

export function createReturnService(deps: Deps): ReturnService {
  return {
    request: (actor, input) => request(deps, actor, input),
    withdraw: (actor, input) => withdraw(deps, actor, input),
    approve: (actor, input) => approve(deps, actor, input),
    refuse: (actor, input) => refuse(deps, actor, input),
    sendLabel: (actor, input) => sendLabel(deps, actor, input),
    receive: (actor, input) => receive(deps, actor, input),
    refund: (actor, input) => refund(deps, actor, input),
    close: (actor, input) => close(deps, actor, input),
    listForStore: (actor, input) => listForStore(deps, actor, input),
  };
}
