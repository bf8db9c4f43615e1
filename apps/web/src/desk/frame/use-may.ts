import { type Permission, ROLE_PERMISSIONS } from '@pushcart/domain';
import { useSession } from '../../identity/session.ts';

/** What the person at the desk may do. The shop checks again; this only spares them buttons that would be refused. */
export function useMay(): (permission: Permission) => boolean {
  const role = useSession()?.role ?? null;
  return (permission) => role !== null && ROLE_PERMISSIONS[role].includes(permission);
}
