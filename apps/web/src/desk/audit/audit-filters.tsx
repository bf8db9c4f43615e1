import { AUDIT_AREAS } from '@pushcart/domain';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useStaff } from '../staff/use-staff.ts';
import { type AuditSearch, parseAuditSearch } from './audit-search.ts';

const ANY = '';

/** By whom, of which kind and on which days; what is chosen is in the address. */
export function AuditFilters({ search }: { readonly search: AuditSearch }) {
  const t = useTranslations('desk.audit');
  const navigate = useNavigate({ from: '/desk/audit' });
  const staff = useStaff().data?.members ?? [];
  const { who = ANY, kind = ANY, from = ANY, to = ANY } = search;
  const change = (part: Readonly<Record<string, string>>) =>
    void navigate({ search: (now) => parseAuditSearch({ ...now, ...part }), replace: true, resetScroll: false });
  const isColleague = who === ANY || staff.some(({ accountId }) => accountId === who);
  return (
    <div className="mt-4 mb-5 grid grid-cols-2 items-end gap-3 lg:grid-cols-[1.4fr_1.4fr_1fr_1fr_auto]">
      <SelectField
        className="max-sm:col-span-2"
        label={t('who')}
        required
        value={who}
        onChange={({ target }) => change({ who: target.value })}
      >
        <option value={ANY}>{t('everybody')}</option>
        {!isColleague && <option value={who}>{t('somebody')}</option>}
        {staff.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        className="max-sm:col-span-2"
        label={t('kind')}
        required
        value={kind}
        onChange={({ target }) => change({ kind: target.value })}
      >
        <option value={ANY}>{t('everything')}</option>
        {AUDIT_AREAS.map((area) => (
          <option key={area} value={area}>
            {t(`area.${area}`)}
          </option>
        ))}
      </SelectField>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          label={t(end)}
          required
          type="date"
          value={end === 'from' ? from : to}
          onChange={({ target }) => change({ [end]: target.value })}
        />
      ))}
      {Object.keys(search).length > 0 && (
        <Button onClick={() => void navigate({ search: {}, replace: true, resetScroll: false })}>{t('clear')}</Button>
      )}
    </div>
  );
}
