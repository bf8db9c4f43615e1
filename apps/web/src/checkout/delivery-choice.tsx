import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { DeliveryOption } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { ActionProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  readonly options: readonly DeliveryOption[];
  readonly chosen: string | null;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onChoose: (code: string) => void;
}

export function DeliveryChoice({ options, chosen, error, isPending, onChoose }: Props) {
  const t = useTranslations('checkout');
  const text = useText();
  const format = useFormat();
  return (
    <section>
      <h2 id="delivery" className="mb-4 text-section">
        {t('delivery')}
      </h2>
      <ActionProblem error={error} />
      {isPending && <Skeleton className="h-18 w-full rounded-2xl" />}
      <RadioGroup
        aria-labelledby="delivery"
        value={chosen ?? ''}
        onValueChange={(code) => onChoose(String(code))}
        className="flex flex-col gap-3"
      >
        {options.map((option) => {
          const { from, to } = option.promise;
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: Radio.Root renders the control this label wraps.
            <label
              key={option.code}
              className="flex min-h-18 cursor-pointer items-center gap-4 rounded-2xl border border-line-strong/60 bg-surface px-5 py-3 hover:border-ink has-data-checked:border-ink has-data-checked:bg-lamp-wash"
            >
              <Radio.Root
                value={option.code}
                className="grid size-5 shrink-0 place-items-center rounded-full border-2 border-ink"
              >
                <Radio.Indicator className="size-2.5 rounded-full bg-ink data-unchecked:hidden" />
              </Radio.Root>
              <span className="grow">
                <span className="block font-semibold">{text(option.name)}</span>
                <span className="text-sm text-ink-soft">
                  {t('deliveryWhen', { when: format.calendarDays(from, to) })}
                </span>
              </span>
              <span className="figures shrink-0 font-semibold whitespace-nowrap">
                {option.price.amount === 0 ? t('free') : format.money(option.price)}
              </span>
            </label>
          );
        })}
      </RadioGroup>
    </section>
  );
}
