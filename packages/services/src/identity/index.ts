import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { addresses, changeAddress, removeAddress, saveAddress } from './addresses.ts';
import { confirm, confirmWithPasskey, requestConfirmationCode } from './confirm.ts';
import { endOtherSessions, endOwnSession, endSession } from './end-session.ts';
import type { IdentityService } from './identity-service.ts';
import { knowsDevice, rememberDevice } from './known-device.ts';
import { listSessions } from './list-sessions.ts';
import { requestPasskey, signInWithPasskey } from './passkeys.ts';
import { register } from './register.ts';
import { requestPasswordReset, resetPassword } from './reset-password.ts';
import { createActorResolver } from './resolve-actor.ts';
import { signIn } from './sign-in.ts';
import { requestPhoneCode, signInWithPhone } from './sign-in-with-phone.ts';
import { sweepCredentials } from './sweep-credentials.ts';
import { requestVerification, verifyEmail } from './verify-email.ts';
import { viewActor } from './view-session.ts';

export function createIdentityService(deps: Deps): IdentityService {
  return {
    resolveActor: createActorResolver(deps),
    current: (actor) => viewActor(deps, actor),
    register: (actor, input, userAgent) => register(deps, actor, input, userAgent),
    signIn: (actor, input, userAgent) => signIn(deps, actor, input, userAgent),
    knowsDevice: (login, token) => knowsDevice(deps, login, token),
    rememberDevice: (accountId, token) => rememberDevice(deps, accountId, token),
    requestPhoneCode: (actor, input) => requestPhoneCode(deps, actor, input),
    signInWithPhone: (actor, input, userAgent) => signInWithPhone(deps, actor, input, userAgent),
    requestPasskey: () => requestPasskey(deps),
    signInWithPasskey: (actor, assertion, userAgent) => signInWithPasskey(deps, actor, assertion, userAgent),
    requestPasswordReset: (actor, input) => requestPasswordReset(deps, actor, input),
    resetPassword: (actor, input) => resetPassword(deps, actor, input),
    requestVerification: (actor) => requestVerification(deps, actor),
    verifyEmail: (actor, input) => verifyEmail(deps, actor, input),
    confirm: (actor, input) => confirm(deps, actor, input),
    confirmWithPasskey: (actor, assertion) => confirmWithPasskey(deps, actor, assertion),
    requestConfirmationCode: (actor) => requestConfirmationCode(deps, actor),
    signOut: (actor) => inTransaction(deps, (tx) => endSession(tx, actor, deps.clock.now())),
    sessions: (actor) => listSessions(deps, actor),
    endSession: (actor, input) => endOwnSession(deps, actor, input),
    endOtherSessions: (actor) => endOtherSessions(deps, actor),
    addresses: (actor) => addresses(deps, actor),
    saveAddress: (actor, input) => saveAddress(deps, actor, input),
    changeAddress: (actor, input) => changeAddress(deps, actor, input),
    removeAddress: (actor, input) => removeAddress(deps, actor, input),
    sweepCredentials: () => sweepCredentials(deps),
  };
}
