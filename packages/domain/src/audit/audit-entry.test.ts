import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from './audit-actions.ts';
import { AUDIT_AREAS, actionsOf, isAuditAction } from './audit-entry.ts';

test('every action is in one area', () => {
  expect(AUDIT_AREAS.flatMap(actionsOf).sort()).toEqual(Object.keys(AUDIT_ACTIONS).sort());
  expect(AUDIT_AREAS).toContain('price-list');
  expect(actionsOf('staff')).toContain('staff.role_changed');
  expect(actionsOf('staff')).not.toContain('order.create');
});

test('what another version noted is no action of this one', () => {
  expect(isAuditAction('order.edit')).toBe(true);
  expect(isAuditAction('order.edited')).toBe(false);
  expect(isAuditAction('toString')).toBe(false);
});
