import { InvalidArgumentError } from 'commander';

/** `1042` or `#1042`. */
export function orderNumber(text: string): number {
  if (!/^#?\d{1,9}$/.test(text)) throw new InvalidArgumentError('An order number is digits, such as 1042.');
  return Number(text.replace('#', ''));
}
