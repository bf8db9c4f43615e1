import type { Money } from '@pushcart/domain';
import { useFormat } from '../i18n/use-format.ts';
import { Glow } from './glow.tsx';

interface Props {
  readonly value: Money;
  readonly className?: string;
}

/** A price; it lights up when it changes. */
export function MoneyText({ value, className }: Props) {
  const format = useFormat();
  return <Glow value={format.money(value)} {...(className === undefined ? {} : { className })} />;
}
