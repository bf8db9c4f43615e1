import type { Deps } from '../deps.ts';
import type { ApiKeyService } from './api-key-service.ts';
import { endExpiredKeys, revokeKey, rotateKey } from './end-keys.ts';
import { listKeys, watchKeys } from './list-keys.ts';
import { createKey } from './make-key.ts';
import { resolveKey } from './resolve-key.ts';

export function createApiKeyService(deps: Deps): ApiKeyService {
  return {
    resolveActor: (request) => resolveKey(deps, request),
    list: (actor) => listKeys(deps, deps.db, actor),
    create: (actor, draft) => createKey(deps, actor, draft),
    rotate: (actor, input) => rotateKey(deps, actor, input),
    revoke: (actor, input) => revokeKey(deps, actor, input),
    watch: (actor) => watchKeys(deps, actor),
    endExpired: () => endExpiredKeys(deps),
  };
}
