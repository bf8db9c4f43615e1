import { normalizeEmail, normalizePhone, normalizeUsername } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import type { Login } from './identity-service.ts';

/** The condition that finds the account a login names. */
export function accountNamed({ personalData }: Pick<Deps, 'personalData'>, login: Login) {
  if ('email' in login) return { emailIndex: personalData.index('email', normalizeEmail(login.email)), ...OPEN };
  if ('username' in login) {
    return { usernameIndex: personalData.index('username', normalizeUsername(login.username)), ...OPEN };
  }
  // What is no number finds nobody, in the time it takes to look for one.
  return { phoneIndex: personalData.index('phone', normalizePhone(login.phone) ?? ''), ...OPEN };
}

const OPEN = { disabledAt: null, erasedAt: null };
