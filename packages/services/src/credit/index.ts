import type { Deps } from '../deps.ts';
import type { CreditService } from './credit-service.ts';
import { grant, issue } from './issue.ts';
import { check, list, own, setBlocked } from './manage.ts';
import { redeem } from './redeem.ts';

export function createCreditService(deps: Deps): CreditService {
  return {
    issue: (actor, input) => issue(deps, actor, input),
    grant: (actor, input) => grant(deps, actor, input),
    list: (actor, input) => list(deps, actor, input),
    setBlocked: (actor, input) => setBlocked(deps, actor, input),
    own: (actor) => own(deps, actor),
    check: (actor, input) => check(deps, actor, input),
    redeem: (actor, input) => redeem(deps, actor, input),
  };
}
