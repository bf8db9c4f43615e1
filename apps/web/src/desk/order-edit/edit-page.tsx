import { useParams } from '@tanstack/react-router';
import { PencilOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BackLink } from '../back-link.tsx';
import { useMay } from '../frame/use-may.ts';
import { useDeskOrder } from '../order/use-desk-order.ts';
import { EditForm } from './edit-form.tsx';

/** Changes an order that is not packed yet. */
export function EditPage() {
  const t = useTranslations('desk.orderEdit');
  const { number } = useParams({ from: '/desk/orders/$number/edit' });
  const order = useDeskOrder(Number(number));
  const may = useMay();
  useTitle(t('title', { number }));
  const isEditable = order.data?.status === 'placed' || order.data?.status === 'paid';

  return (
    <>
      <BackLink to="/desk/orders/$number" params={{ number }}>
        {t('back', { number })}
      </BackLink>
      <h1 className="mb-6 text-title">{t('title', { number })}</h1>
      {order.isPending && (
        <Loading>
          <Skeleton className="h-96 w-full rounded-card" />
        </Loading>
      )}
      <QueryProblem query={order} />
      {order.data !== undefined &&
        (isEditable && may('orders.edit') ? (
          <EditForm key={order.data.id} order={order.data} />
        ) : (
          <Empty
            icon={PencilOff}
            title={t('closedTitle')}
            text={may('orders.edit') ? t('closedText') : t('forbidden')}
            action={
              <ButtonLink to="/desk/orders/$number" params={{ number }}>
                {t('back', { number })}
              </ButtonLink>
            }
          />
        ))}
    </>
  );
}
