import { STAFF_ROLES, type StaffRole } from '@pushcart/domain';

/** The role a row names; a name this version does not know gives no rights. */
export function asStaffRole(name: string | null | undefined): StaffRole | null {
  return STAFF_ROLES.find((role) => role === name) ?? null;
}

interface Standing {
  readonly role: string | null | undefined;
  /** Whether the store asks its staff for a second factor, and when the session has shown one. */
  readonly needsSecondFactor: boolean;
  readonly secondFactorAt: Date | null;
}

/** The role a session acts in: none until it has shown the second factor its store asks for. */
export function actingRole({ role, needsSecondFactor, secondFactorAt }: Standing): StaffRole | null {
  return needsSecondFactor && secondFactorAt === null ? null : asStaffRole(role);
}
