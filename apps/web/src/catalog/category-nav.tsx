import type { CategoryView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { cx } from '../ui/cx.ts';
import { STRIP, strip } from '../ui/strip.ts';

interface Props {
  readonly categories: readonly CategoryView[];
  readonly current: CategoryView | undefined;
}

/** The way down: what lies in the current category, or beside it when nothing does. */
export function CategoryNav({ categories, current }: Props) {
  const t = useTranslations('catalog');
  const text = useText();
  const format = useFormat();
  const below = categories.filter(({ parentId }) => parentId === (current?.id ?? null));
  const beside = categories.filter(({ parentId }) => parentId === (current?.parentId ?? null));
  const shown = (below.length > 0 ? below : beside).filter(({ productCount }) => productCount > 0);
  const parent = categories.find(({ id }) => id === (below.length > 0 ? current?.id : current?.parentId));
  return (
    <nav ref={strip} aria-label={t('categories')} className={cx('mt-5', STRIP)}>
      <ul className="flex gap-2 md:flex-wrap">
        {current !== undefined && <Item to={undefined} name={t('everything')} isCurrent={false} />}
        {parent !== undefined && (
          <Item to={parent.slug} name={text(parent.name)} isCurrent={parent.id === current?.id} />
        )}
        {shown.map((category) => (
          <Item
            key={category.id}
            to={category.slug}
            name={text(category.name)}
            count={format.number(category.productCount)}
            isCurrent={category.id === current?.id}
          />
        ))}
      </ul>
    </nav>
  );
}

interface ItemProps {
  readonly to: string | undefined;
  readonly name: string;
  readonly count?: string;
  readonly isCurrent: boolean;
}

function Item({ to, name, count, isCurrent }: ItemProps) {
  return (
    <li>
      <Link
        to="/shop"
        search={({ category: _, ...rest }) => (to === undefined ? rest : { ...rest, category: to })}
        aria-current={isCurrent ? 'page' : undefined}
        className={cx(
          'inline-flex min-h-10 items-center gap-1.5 rounded-full px-4 font-medium whitespace-nowrap',
          isCurrent ? 'bg-ink text-paper' : 'bg-sunken hover:bg-lamp-wash',
        )}
      >
        {name}
        {count !== undefined && <span className={cx('figures text-sm', !isCurrent && 'text-ink-soft')}>{count}</span>}
      </Link>
    </li>
  );
}
