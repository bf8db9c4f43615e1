import { Link, useRouterState } from '@tanstack/react-router';
import { BellOff, BellRing, Heart } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { loadWishlistMessages } from './messages/load.ts';
import { useIsSignedIn, useWishes, useWishlist } from './use-wishlist.ts';
import { WishPlace } from './wish-place.tsx';

interface Props {
  readonly variantId: string;
  readonly left: number;
}

/** Wishing for a variant, and waiting for one that is sold out. */
export function ProductWish(props: Props) {
  return (
    <AreaMessages area="wishlist" load={loadWishlistMessages} fallback={<WishPlace />}>
      <Wish {...props} />
    </AreaMessages>
  );
}

function Wish({ variantId, left }: Props) {
  const t = useTranslations('wishlist');
  const isSignedIn = useIsSignedIn();
  const list = useWishlist().data;
  const { change } = useWishes();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (!isSignedIn) {
    return (
      <Link
        to="/sign-in"
        search={{ to: here }}
        className="mt-2 inline-flex min-h-11 items-center gap-2 font-medium hover:underline"
      >
        {left === 0 ? <BellRing aria-hidden className="size-4.5" /> : <Heart aria-hidden className="size-4.5" />}
        {left === 0 ? t('notify') : t('add')}
      </Link>
    );
  }
  const isWished = list?.wishes.some((wish) => wish.variantId === variantId) === true;
  const isWaiting = list?.alerts.includes(variantId) === true;
  const act = (kind: 'add' | 'remove' | 'alert' | 'removeAlert') => change.mutate({ kind, variantId });
  return (
    <div className="mt-2 flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <Button aria-pressed={isWished} disabled={list === undefined} onClick={() => act(isWished ? 'remove' : 'add')}>
          <Heart aria-hidden className="size-4.5" fill={isWished ? 'currentColor' : 'none'} />
          {isWished ? t('remove') : t('add')}
        </Button>
        {(left === 0 || isWaiting) && (
          <Button disabled={list === undefined} onClick={() => act(isWaiting ? 'removeAlert' : 'alert')}>
            {isWaiting ? <BellOff aria-hidden className="size-4.5" /> : <BellRing aria-hidden className="size-4.5" />}
            {isWaiting ? t('stopWaiting') : t('notify')}
          </Button>
        )}
      </div>
      {isWaiting && (
        <p role="status" className="text-sm text-ink-soft">
          {t('waiting')}
        </p>
      )}
      <ActionProblem error={change.error} />
    </div>
  );
}
