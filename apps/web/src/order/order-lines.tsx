import type { OrderLineView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Picture } from '../ui/picture.tsx';
import { PartsText } from './parts-text.tsx';

export function OrderLines({ lines }: { readonly lines: readonly OrderLineView[] }) {
  const t = useTranslations('order');
  const text = useText();
  const format = useFormat();
  return (
    <section>
      <h2 className="mb-3 text-section">{t('lines')}</h2>
      <ul className="border-t border-line">
        {lines.map((line) => (
          <li key={line.id} className="flex items-center gap-4 border-b border-line py-4">
            <span className="w-16 shrink-0 overflow-hidden rounded-xl">
              <Picture image={line.image} sizes="64px" decorative />
            </span>
            <span className="min-w-0 grow">
              <Link to="/products/$slug" params={{ slug: line.slug }} className="font-medium hover:underline">
                {text(line.name)}
              </Link>
              <span className="block text-sm text-ink-soft">{text(line.optionText)}</span>
              <PartsText parts={line.parts} />
            </span>
            <span className="figures shrink-0 text-right">
              <span className="block font-semibold">{format.money(line.total)}</span>
              <span className="text-sm text-ink-soft">
                {t('quantity', { count: line.quantity })} {format.money(line.unitPrice)}
              </span>
              {line.calledOff > 0 && (
                <span className="block text-sm font-medium">{t('calledOff', { count: line.calledOff })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
