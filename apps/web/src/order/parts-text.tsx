import type { OrderLineView } from '@pushcart/client';
import { useText } from '../i18n/use-text.ts';

/** What a unit of a bundle was made of; nothing for anything else. */
export function PartsText({ parts }: Pick<OrderLineView, 'parts'>) {
  const text = useText();
  if (parts.length === 0) return null;
  return (
    <span className="block text-sm text-ink-soft">
      {parts.map(({ name, quantity }) => `${quantity} × ${text(name)}`).join(', ')}
    </span>
  );
}
