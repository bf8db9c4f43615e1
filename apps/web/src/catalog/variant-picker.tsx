import type { ProductOption, ProductView } from '@pushcart/client';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { cx } from '../ui/cx.ts';
import { type Choice, type ValueState, valueState } from './variant-choice.ts';

interface Props {
  readonly product: ProductView;
  readonly choice: Choice;
  readonly available: ReadonlyMap<string, number>;
  readonly onChoose: (choice: Choice) => void;
}

/** One question an option. What is not made cannot be chosen and says with what; what is sold out can be looked at. */
export function VariantPicker({ product, choice, available, onChoose }: Props) {
  if (product.options.length === 0) return null;
  return (
    <div className="flex flex-col gap-5">
      {product.options.map((option) => (
        <OptionQuestion
          key={option.key}
          option={option}
          chosen={choice[option.key]}
          others={product.options.filter(({ key }) => key !== option.key && choice[key] !== undefined)}
          choice={choice}
          stateOf={(valueKey) => valueState(product, choice, option.key, valueKey, available)}
          onChoose={(valueKey) => onChoose({ ...choice, [option.key]: valueKey })}
        />
      ))}
    </div>
  );
}

interface QuestionProps {
  readonly option: ProductOption;
  readonly chosen: string | undefined;
  readonly others: readonly ProductOption[];
  readonly choice: Choice;
  readonly stateOf: (valueKey: string) => ValueState;
  readonly onChoose: (valueKey: string) => void;
}

const LOOKS: Record<ValueState, string> = {
  free: 'border-line-strong/60 hover:border-ink',
  sold_out: 'border-dashed border-line-strong/60 text-ink-soft hover:border-ink',
  impossible: 'cursor-not-allowed border-line bg-sunken text-ink-soft line-through opacity-70',
};

function OptionQuestion({ option, chosen, others, choice, stateOf, onChoose }: QuestionProps) {
  const t = useTranslations('catalog');
  const text = useText();
  const name = useId();
  const chosenValue = option.values.find(({ key }) => key === chosen);
  const withOthers = others
    .map((other) => other.values.find(({ key }) => key === choice[other.key]))
    .map((value) => (value === undefined ? '' : text(value.name)))
    .join(', ');

  function say(value: string, state: ValueState): string {
    if (state === 'impossible') return t('impossible', { value, with: withOthers });
    return state === 'sold_out' ? t('valueSoldOut', { value }) : value;
  }

  return (
    <fieldset>
      <legend className="mb-2 font-medium">
        {chosenValue === undefined
          ? t('choose', { option: text(option.name) })
          : t('chosen', { option: text(option.name), value: text(chosenValue.name) })}
      </legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => {
          const state = stateOf(value.key);
          return (
            <label
              key={value.key}
              title={say(text(value.name), state)}
              className={cx(
                'inline-flex min-h-11 min-w-12 items-center justify-center rounded-xl border bg-surface px-4 font-medium transition-colors',
                'has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
                state !== 'impossible' && 'cursor-pointer',
                value.key === chosen ? 'border-ink bg-lamp-wash ring-1 ring-ink' : LOOKS[state],
              )}
            >
              <input
                type="radio"
                className="sr-only"
                name={name}
                checked={value.key === chosen}
                disabled={state === 'impossible'}
                aria-label={say(text(value.name), state)}
                onChange={() => onChoose(value.key)}
              />
              <span aria-hidden>{text(value.name)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
