import { STAFF_ROLES } from '@pushcart/domain';
import { useTranslations } from 'use-intl';

export function RoleOptions() {
  const t = useTranslations('desk.staff.role');
  return STAFF_ROLES.map((role) => (
    <option key={role} value={role}>
      {t(role)}
    </option>
  ));
}
