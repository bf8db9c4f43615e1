import type { MethodDraft, MethodView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { NameFields } from './name-fields.tsx';
import { minuteText, parseCount, parseMinute } from './typed.ts';
import { useSaveMethod } from './use-delivery.ts';
import { WeekChoice } from './week-choice.tsx';

interface Props {
  readonly method: MethodView | null;
  readonly position: number;
  readonly onClose: () => void;
}

/** What a way of delivery is called and how fast it is; what it costs, each zone says. */
export function MethodDialog({ method, position, onClose }: Props) {
  const t = useTranslations('desk.delivery');
  const text = useText();
  const [fields, setFields] = useState(() => fieldsOf(method, position));
  const change = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const save = useSaveMethod(method, onClose);
  const draft = draftOf(fields);
  return (
    <FormDialog
      onClose={onClose}
      title={method === null ? t('addMethod') : text(method.name)}
      onSubmit={() => {
        if (draft !== null) save.mutate(draft);
      }}
      action={save}
      button={t('save')}
      isReady={draft !== null}
    >
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        required
        maxLength={40}
        value={fields.code}
        onChange={({ target }) => change({ code: target.value.toLowerCase() })}
      />
      <NameFields names={fields} onChange={change} />
      <TextField
        label={t('handlingDays')}
        hint={t('handlingHint')}
        required
        inputMode="numeric"
        value={fields.handlingDays}
        onChange={({ target }) => change({ handlingDays: target.value })}
      />
      <TextField
        label={t('cutOff')}
        hint={t('cutOffHint')}
        type="time"
        value={fields.cutOff}
        onChange={({ target }) => change({ cutOff: target.value })}
      />
      <WeekChoice
        label={t('deliveryDays')}
        value={fields.deliveryDays}
        onChange={(deliveryDays) => change({ deliveryDays })}
      />
      <TextField
        label={t('position')}
        required
        inputMode="numeric"
        value={fields.position}
        onChange={({ target }) => change({ position: target.value })}
      />
    </FormDialog>
  );
}

type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf(method: MethodView | null, position: number) {
  return {
    code: method?.code ?? '',
    en: method?.name.en ?? '',
    zh: method?.name['zh-CN'] ?? '',
    handlingDays: String(method?.handlingDays ?? 1),
    cutOff: method === null ? '' : minuteText(method.cutOffMinute),
    deliveryDays: method?.deliveryDays ?? [1, 2, 3, 4, 5, 6],
    position: String(position),
  };
}

/** Null while something is missing. */
function draftOf({ code, en, zh, handlingDays, cutOff, deliveryDays, position }: Fields): MethodDraft | null {
  const [handling, cutOffMinute, place] = [parseCount(handlingDays), parseMinute(cutOff), parseCount(position)];
  const isNamed = /^[a-z0-9_-]{1,40}$/.test(code) && en.trim() !== '' && zh.trim() !== '';
  if (!isNamed || deliveryDays.length === 0) return null;
  if (handling === null || handling > 90 || cutOffMinute === null || place === null) return null;
  return { code, name: { en, 'zh-CN': zh }, handlingDays: handling, cutOffMinute, deliveryDays, position: place };
}
