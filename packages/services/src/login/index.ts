import type { Deps } from '../deps.ts';
import { finishLogin } from './finish-login.ts';
import { listLogins, unlinkLogin } from './list-logins.ts';
import type { LoginService } from './login-service.ts';
import { startLogin } from './start-login.ts';

export function createLoginService(deps: Deps): LoginService {
  return {
    providers: () => deps.loginProviders.map(({ id, label }) => ({ id, label })),
    start: (actor, input, browser) => startLogin(deps, actor, input, browser),
    finish: (actor, input, door) => finishLogin(deps, actor, input, door),
    linked: (actor) => listLogins(deps, actor),
    unlink: (actor, input) => unlinkLogin(deps, actor, input),
  };
}
