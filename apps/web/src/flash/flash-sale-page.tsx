import { reasonOf } from '@pushcart/client';
import { useParams } from '@tanstack/react-router';
import { Zap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PagePending } from '../frame/page-pending.tsx';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { loadFlashMessages } from './messages/load.ts';
import { useFlashSale } from './use-flash-sale.ts';
import { WaitingRoom } from './waiting-room.tsx';

export function FlashSalePage() {
  const { saleId } = useParams({ from: '/frame/flash/$saleId' });
  return (
    <AreaMessages area="flash" load={loadFlashMessages} fallback={<PagePending />}>
      <Sale key={saleId} saleId={saleId} />
    </AreaMessages>
  );
}

function Sale({ saleId }: { readonly saleId: string }) {
  const t = useTranslations('flash');
  const query = useFlashSale(saleId);
  if (query.data !== undefined) return <WaitingRoom live={query.data} />;
  if (query.isPending) return <PagePending />;
  if (reasonOf(query.error) !== 'NOT_FOUND' && reasonOf(query.error) !== 'INVALID_INPUT') {
    return <QueryProblem query={query} />;
  }
  return (
    <Empty
      isPage
      icon={Zap}
      title={t('notFoundTitle')}
      text={t('notFoundText')}
      action={
        <ButtonLink to="/flash" look="lamp">
          {t('all')}
        </ButtonLink>
      }
    />
  );
}
