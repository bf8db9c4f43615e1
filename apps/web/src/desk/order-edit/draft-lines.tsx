import { amountText, PRICE_REASONS, type PriceReason } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import type { DraftLine } from '../../order-edit/edit-draft.ts';
import { LineQuantity } from '../../order-edit/line-quantity.tsx';
import { dotted } from '../../ui/dotted.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Thumbnail } from '../thumbnail.tsx';
import { parseAmount } from '../typed.ts';

interface Props {
  readonly lines: readonly DraftLine[];
  readonly mayPrice: boolean;
  readonly onChange: (lines: readonly DraftLine[]) => void;
}

/** What is in the order: how many of each, and at which price. */
export function DraftLines({ lines, mayPrice, onChange }: Props) {
  const text = useText();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line, index) => (
        <li key={line.variantId} className="grid gap-3 py-4">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="flex min-w-0 grow basis-60 items-center gap-4">
              <Thumbnail image={line.image} />
              <span className="min-w-0">
                <span className="block font-medium">{text(line.name)}</span>
                <span className="block text-sm text-ink-soft">{dotted(text(line.optionText), line.sku)}</span>
              </span>
            </span>
            <LineQuantity
              line={line}
              onChange={(quantity) => onChange(lines.with(index, { ...line, quantity }))}
              onRemove={() => onChange(lines.toSpliced(index, 1))}
            />
          </div>
          {mayPrice && <PriceFields line={line} onChange={(next) => onChange(lines.with(index, next))} />}
        </li>
      ))}
    </ul>
  );
}

/** Another price needs a reason; the price it has needs none. */
function PriceFields({ line, onChange }: { readonly line: DraftLine; readonly onChange: (line: DraftLine) => void }) {
  const t = useTranslations('desk.orderEdit');
  const { currency, amount: listed } = line.listed;
  const [typed, setTyped] = useState(amountText(line.price?.amount ?? listed, currency));
  const reason = line.price?.reason ?? 'agreed';
  const minor = parseAmount(typed, currency);

  function change(words: string, why: PriceReason) {
    setTyped(words);
    const amount = parseAmount(words, currency);
    onChange({ ...line, price: amount === null || amount === listed ? null : { amount, reason: why } });
  }

  return (
    <div className="grid grid-cols-2 gap-3 sm:max-w-md">
      <TextField
        label={t('price', { currency })}
        required
        inputMode="decimal"
        error={minor === null ? t('priceWrong') : undefined}
        value={typed}
        onChange={({ target }) => change(target.value, reason)}
      />
      {line.price !== null && <ReasonField label={t('why')} value={reason} onChange={(why) => change(typed, why)} />}
    </div>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly value: PriceReason;
  readonly onChange: (reason: PriceReason) => void;
}

export function ReasonField({ label, value, onChange }: ReasonProps) {
  const t = useTranslations('order.edit.change.reason');
  return (
    <SelectField
      label={label}
      required
      value={value}
      onChange={({ target }) => {
        const reason = PRICE_REASONS.find((known) => known === target.value);
        if (reason !== undefined) onChange(reason);
      }}
    >
      {PRICE_REASONS.map((reason) => (
        <option key={reason} value={reason}>
          {t(reason)}
        </option>
      ))}
    </SelectField>
  );
}
