import type { FlashItemView, FlashSaleView, SessionView } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addressesQuery } from '../account/addresses-query.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/loading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { JoinForm } from './join-form.tsx';

interface Props {
  readonly sale: FlashSaleView;
  readonly item: FlashItemView;
  readonly session: SessionView;
  readonly onClose: () => void;
}

export function JoinDialog({ sale, item, session, onClose }: Props) {
  const t = useTranslations('flash.form');
  const text = useText();
  const addresses = useQuery(addressesQuery(useClient()));
  return (
    <Dialog open wide onOpenChange={onClose} title={t('title', { name: text(item.name) })} description={t('hint')}>
      {addresses.isPending ? (
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      ) : (
        <JoinForm sale={sale} item={item} session={session} addresses={addresses.data ?? []} onJoined={onClose} />
      )}
    </Dialog>
  );
}
