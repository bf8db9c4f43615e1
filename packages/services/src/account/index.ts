import type { Deps } from '../deps.ts';
import { changePassword } from '../identity/change-password.ts';
import type { AccountService } from './account-service.ts';
import { confirmPhone, requestPhone } from './change-phone.ts';
import { setUsername, updateAccount } from './change-profile.ts';
import { eraseAccount } from './erase.ts';
import { exportData } from './export-data.ts';
import { addPasskey, removePasskey, startPasskey } from './manage-passkeys.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { confirmTotp, removeTotp, startTotp } from './totp.ts';
import { viewAccount } from './view-account.ts';

export function createAccountService(deps: Deps): AccountService {
  return {
    get: (actor) => viewAccount(deps, deps.db, actor),
    update: (actor, input) => updateAccount(deps, actor, input),
    setUsername: (actor, input) => setUsername(deps, actor, input),
    changePassword: (actor, input) => changePassword(deps, actor, input),
    requestPhone: (actor, input) => requestPhone(deps, actor, input),
    confirmPhone: (actor, input) => confirmPhone(deps, actor, input),
    startTotp: (actor) => startTotp(deps, actor),
    confirmTotp: (actor, input) => confirmTotp(deps, actor, input),
    removeTotp: (actor) => removeTotp(deps, actor),
    renewRecoveryCodes: (actor) => renewRecoveryCodes(deps, actor),
    startPasskey: (actor) => startPasskey(deps, actor),
    addPasskey: (actor, input) => addPasskey(deps, actor, input),
    removePasskey: (actor, input) => removePasskey(deps, actor, input),
    exportData: (actor) => exportData(deps, actor),
    erase: (actor) => eraseAccount(deps, actor),
  };
}
