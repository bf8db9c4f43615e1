import type { SiteDraft, SiteView } from '@pushcart/client';
import { DomainError, requireSite } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import { parseCount } from '../delivery/typed.ts';
import { WeekChoice } from '../delivery/week-choice.tsx';
import { ClosedDays } from './closed-days.tsx';
import { useSaveSite } from './use-warehouses.ts';

interface Props {
  readonly site: SiteView;
  readonly name: string;
  readonly onClose: () => void;
}

const TIME_ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** When a warehouse works, and whether and how shoppers collect there. */
export function SiteDialog({ site, name, onClose }: Props) {
  const t = useTranslations('desk.warehouses');
  const [fields, setFields] = useState(() => fieldsOf(site));
  const change = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const save = useSaveSite(site.warehouseId, onClose);
  const draft = draftOf(fields);
  const field = (part: 'line1' | 'postalCode' | 'hoursEn' | 'hoursZh' | 'pickupDays' | 'keepDays') => ({
    label: t(`field.${part}`),
    required: part !== 'postalCode' && fields.offersPickup,
    value: fields[part],
    onChange: ({ target }: { target: { value: string } }) => change({ [part]: target.value }),
  });
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={t('hoursOf', { name })}
      onSubmit={() => {
        if (draft !== null) save.mutate(draft);
      }}
      action={save}
      button={t('save')}
      isReady={draft !== null}
      className="gap-5"
    >
      <SelectField
        label={t('field.timeZone')}
        required
        value={fields.timeZone}
        onChange={({ target }) => change({ timeZone: target.value })}
      >
        {(TIME_ZONES.includes(fields.timeZone) ? TIME_ZONES : [fields.timeZone, ...TIME_ZONES]).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </SelectField>
      <WeekChoice label={t('workDays')} value={fields.workDays} onChange={(workDays) => change({ workDays })} />
      <ClosedDays days={fields.closedDays} onChange={(closedDays) => change({ closedDays })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field('line1')} maxLength={200} />
        <TextField {...field('postalCode')} maxLength={20} />
      </div>
      <Switch
        label={t('offersPickup')}
        checked={fields.offersPickup}
        onChange={(offersPickup) => change({ offersPickup })}
      />
      {fields.offersPickup && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField {...field('hoursEn')} maxLength={300} />
          <TextField {...field('hoursZh')} maxLength={300} lang="zh-CN" />
          <TextField {...field('pickupDays')} hint={t('pickupDaysHint')} inputMode="numeric" />
          <TextField {...field('keepDays')} hint={t('keepDaysHint')} inputMode="numeric" />
        </div>
      )}
    </FormDialog>
  );
}

type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf({ openingHours, pickupDays, keepDays, warehouseId: _id, ...site }: SiteView) {
  return {
    ...site,
    hoursEn: openingHours.en,
    hoursZh: openingHours['zh-CN'],
    pickupDays: String(pickupDays),
    keepDays: String(keepDays),
  };
}

/** The site as it was typed; null while it is none the shop would take. */
function draftOf({ hoursEn, hoursZh, pickupDays, keepDays, ...site }: Fields): SiteDraft | null {
  const [ready, kept] = [parseCount(pickupDays), parseCount(keepDays)];
  if (ready === null || kept === null) return null;
  try {
    return requireSite({ ...site, openingHours: { en: hoursEn, 'zh-CN': hoursZh }, pickupDays: ready, keepDays: kept });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
