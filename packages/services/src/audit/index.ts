import type { Deps } from '../deps.ts';
import type { AuditService } from './audit-service.ts';
import { checkAudit } from './check.ts';
import { listAudit } from './list.ts';

export function createAuditService(deps: Deps): AuditService {
  return {
    list: (actor, input) => listAudit(deps, actor, input),
    check: (actor) => checkAudit(deps, actor),
  };
}
