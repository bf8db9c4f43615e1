import type { Money } from '@pushcart/domain';
import { useFormat } from '../i18n/use-format.ts';
import { cx } from './cx.ts';

interface Props {
  readonly value: Money;
  readonly className?: string;
}

/** A sum that follows what the shopper does: at once and quietly, always in step with its quantities. */
export function MoneyText({ value, className }: Props) {
  const format = useFormat();
  return <span className={cx('figures', className)}>{format.money(value)}</span>;
}
