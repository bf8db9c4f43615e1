import type { CartView } from '@pushcart/client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useCoupons } from './use-coupons.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** The codes given so far with what became of them, and a field for the next one. */
export function CouponField({ cart }: { readonly cart: CartView }) {
  const t = useTranslations('promotion');
  const wordsOf = useRefusalWords();
  const [code, setCode] = useState('');
  const { apply, remove, refusal } = useCoupons(() => setCode(''));
  const { codes } = cart.offers;
  return (
    <div className="mt-4 border-t border-line pt-4">
      {codes.length > 0 && (
        <ul aria-label={t('given')} className="mb-3 flex flex-col gap-1">
          {codes.map(({ code: given, why }) => (
            <li key={given} className="flex items-center gap-2">
              <span className="min-w-0 grow text-sm">
                <code className="font-medium">{given}</code>{' '}
                <span className={why === null ? 'text-good' : 'text-warn'}>
                  {why === null ? t('counts') : wordsOf(why)}
                </span>
              </span>
              <IconButton icon={X} label={t('remove', { code: given })} onClick={() => remove.mutate(given)} />
            </li>
          ))}
        </ul>
      )}
      <form
        noValidate
        className="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') apply.mutate(code.trim());
        }}
      >
        <TextField
          label={t('field')}
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          className="grow"
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            apply.reset();
          }}
          error={refusal === null ? undefined : wordsOf(refusal)}
        />
        <Button type="submit" className="mt-6.5" pending={apply.isPending}>
          {t('apply')}
        </Button>
      </form>
      <ActionProblem error={refusal === null ? (apply.error ?? remove.error) : null} />
    </div>
  );
}
