import { expect, test } from 'vitest';
import {
  type Actor,
  can,
  PERMISSIONS,
  type Permission,
  personOf,
  requirePermission,
  requireSignedIn,
} from '../access.ts';
import { API_KEY_SCOPES, requireScopes } from './api-key.ts';

const byKey = (role: 'owner' | 'packer', scopes: readonly Permission[]): Actor => ({
  storeId: 'store',
  guestId: null,
  account: { id: 'maker', sessionId: 'key', role, key: { id: 'key', scopes, callsPerMinute: 60, expiresAt: null } },
});

test('a key may do what is in its scopes and what its maker may do, and nothing else', () => {
  const key = byKey('packer', ['orders.read', 'payments.refund']);

  expect(PERMISSIONS.filter((permission) => can(key, permission))).toEqual(['orders.read']);
  expect(() => requirePermission(key, 'orders.read')).not.toThrow();
  expect(() => requirePermission(key, 'payments.refund')).toThrow(expect.objectContaining({ reason: 'FORBIDDEN' }));
});

test('what belongs to a person is not for keys', () => {
  const key = byKey('owner', API_KEY_SCOPES);

  expect(() => requireSignedIn(key)).toThrow(expect.objectContaining({ reason: 'FORBIDDEN' }));
  expect(personOf(key)).toBeNull();
  expect(can(key, 'keys.manage') || can(key, 'staff.manage')).toBe(false);
});

test('scopes are of those a key may have, and of those its maker has', () => {
  const all = () => true;

  expect(requireScopes(['stock.read', 'orders.read'], all)).toEqual(['orders.read', 'stock.read']);
  for (const scopes of [[], ['staff.manage'], ['orders.read', 'keys.manage']] as const) {
    expect(() => requireScopes(scopes, all)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
  }
  const refused = () => requireScopes(['orders.read', 'taxes.write'], (scope) => scope === 'orders.read');
  expect(refused).toThrow(expect.objectContaining({ reason: 'FORBIDDEN' }));
});
