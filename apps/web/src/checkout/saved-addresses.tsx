import type { AddressInput, AddressView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';

interface Props {
  readonly addresses: readonly AddressView[];
  readonly current: AddressInput;
  readonly onChoose: (address: AddressInput) => void;
}

/** Fills the fields below from the address book. */
export function SavedAddresses({ addresses, current, onChoose }: Props) {
  const t = useTranslations('checkout');
  if (addresses.length === 0) return null;
  return (
    <ul aria-label={t('saved')} className="mb-5 flex flex-wrap gap-3">
      {addresses.map(({ id, isDefault: _isDefault, ...address }) => {
        const isChosen = address.line1 === current.line1 && address.name === current.name;
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChoose(address)}
              className={cx(
                'min-h-11 max-w-60 rounded-2xl border px-4 py-2.5 text-left text-sm',
                isChosen
                  ? 'border-ink bg-lamp-wash ring-1 ring-ink'
                  : 'border-line-strong/60 bg-surface hover:border-ink',
              )}
            >
              <span className="block truncate font-semibold">{address.name}</span>
              <span className="block truncate text-ink-soft">{`${address.line1}, ${address.city}`}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
