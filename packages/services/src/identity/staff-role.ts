import { STAFF_ROLES, type StaffRole } from '@pushcart/domain';

/** The role a row names; a name this version does not know gives no rights. */
export function asStaffRole(name: string | null | undefined): StaffRole | null {
  return STAFF_ROLES.find((role) => role === name) ?? null;
}
