import type { BundlePartView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Picture } from '../ui/picture.tsx';

/** What a bundle is made of, each part a way to its own page. */
export function BundleContents({ parts }: { readonly parts: readonly BundlePartView[] }) {
  const t = useTranslations('catalog');
  const text = useText();
  const format = useFormat();
  if (parts.length === 0) return null;
  return (
    <section className="mt-16">
      <h2 className="text-section">{t('contents')}</h2>
      <ul className="mt-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {parts.map((part) => (
          <li key={part.variantId} className="relative flex items-center gap-4">
            <div className="w-20 shrink-0 overflow-hidden rounded-2xl bg-sunken">
              <Picture image={part.image} sizes="80px" decorative />
            </div>
            <div className="min-w-0">
              <p className="text-sm text-ink-soft">{t('times', { count: format.number(part.quantity) })}</p>
              <Link
                to="/products/$slug"
                params={{ slug: part.slug }}
                className="font-medium after:absolute after:inset-0 hover:underline"
              >
                {text(part.name)}
              </Link>
              <p className="text-sm text-ink-soft">{text(part.optionText)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
