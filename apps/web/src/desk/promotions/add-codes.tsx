import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { parseWhole } from '../typed.ts';
import { PROMOTIONS_KEY } from './use-promotions.ts';

const EMPTY = { how: 'one', code: '', prefix: '', count: '100', useLimit: '1' };

/** Adds one code that staff chose, or many made by chance. */
export function AddCodes({ promotionId }: { readonly promotionId: string }) {
  const t = useTranslations('desk.promotions.codesOf');
  const [fields, setFields] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setFields({ ...fields, ...part });
  const add = useAddCodes(promotionId, () => change({ code: '' }));
  const isOne = fields.how === 'one';
  const count = parseWhole(fields.count);
  const useLimit = fields.useLimit.trim() === '' ? null : parseWhole(fields.useLimit);
  const isReady =
    (isOne ? fields.code.trim() !== '' : count !== null) && (useLimit !== null || fields.useLimit.trim() === '');
  const field = (name: 'code' | 'prefix' | 'count' | 'useLimit', required: boolean) => (
    <TextField
      label={t(name)}
      required={required}
      autoComplete="off"
      hint={name === 'useLimit' ? t('useLimitHint') : undefined}
      value={fields[name]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const codes = isOne ? { code: fields.code.trim() } : { prefix: fields.prefix.trim(), count: count ?? 0 };
        if (isReady) add.mutate({ codes, useLimit });
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          label={t('how')}
          required
          value={fields.how}
          onChange={({ target }) => change({ how: target.value })}
        >
          <option value="one">{t('one')}</option>
          <option value="many">{t('many')}</option>
        </SelectField>
        {isOne ? field('code', true) : field('prefix', false)}
        {!isOne && field('count', true)}
        {field('useLimit', false)}
      </div>
      <ActionProblem error={add.error} />
      <Button type="submit" look="lamp" className="self-start" disabled={!isReady} pending={add.isPending}>
        {t('make')}
      </Button>
    </form>
  );
}

type Wanted = Pick<
  Parameters<ReturnType<typeof useClient>['promotion']['addCodes']['mutate']>[0],
  'codes' | 'useLimit'
>;

function useAddCodes(promotionId: string, onDone: () => void) {
  const t = useTranslations('desk.promotions.codesOf');
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf, renew } = useIntent();
  return useMutation({
    mutationFn: (wanted: Wanted) => {
      const key = keyOf(wanted);
      return client.promotion.addCodes.mutate({ promotionId, ...wanted, key });
    },
    onSuccess: ({ added }) => {
      renew();
      void queryClient.invalidateQueries({ queryKey: PROMOTIONS_KEY });
      say(t('made', { count: added }));
      onDone();
    },
  });
}
