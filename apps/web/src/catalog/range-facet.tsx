import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FacetFrame } from './facet-group.tsx';

export interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

interface Props {
  readonly title: string;
  readonly chosen: Range;
  /** What there is, as the fields suggest it. */
  readonly lowest: number;
  readonly highest: number;
  /** Places behind the decimal point. */
  readonly digits: number;
  readonly onChange: (range: Range) => void;
}

/** Two ends that take effect when one leaves a field or presses Enter; a range that ends before it begins does not. */
export function RangeFacet({ title, chosen, lowest, highest, digits, onChange }: Props) {
  const t = useTranslations('catalog.facets');
  const [typed, setTyped] = useState<{ readonly from?: string; readonly to?: string }>({});
  const textOf = (end: 'from' | 'to') => typed[end] ?? chosen[end]?.toString() ?? '';
  const range = { from: readNumber(textOf('from')), to: readNumber(textOf('to')) };
  const isWrong = range.from !== undefined && range.to !== undefined && range.from > range.to;

  function apply() {
    if (isWrong) return;
    setTyped({});
    if (range.from !== chosen.from || range.to !== chosen.to) onChange(range);
  }

  const field = (end: 'from' | 'to', hint: number) => (
    <input
      type="number"
      inputMode="decimal"
      step={10 ** -digits}
      aria-label={`${title}, ${t(end)}`}
      aria-invalid={isWrong || undefined}
      placeholder={String(hint)}
      value={textOf(end)}
      onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
      onBlur={apply}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && apply()}
      className="min-h-11 w-full min-w-0 rounded-xl border border-line-strong/60 bg-surface px-3 hover:border-ink aria-invalid:border-bad"
    />
  );
  return (
    <FacetFrame title={title}>
      <div className="flex items-center gap-2">
        {field('from', lowest)}
        <span aria-hidden>–</span>
        {field('to', highest)}
      </div>
      {isWrong && <p className="mt-1.5 text-sm font-medium text-bad">{t('wrongRange')}</p>}
    </FacetFrame>
  );
}

function readNumber(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}
