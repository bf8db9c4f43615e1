import type { OrderView } from '@pushcart/client';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';

const EditDialog = lazy(() => import('./edit-dialog.tsx'));

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
}

/** Offered to the shopper until the order is paid. */
export function EditOrder({ order, token }: Props) {
  const t = useTranslations('order.edit');
  const { isStale } = useConnection();
  const [isOpen, setIsOpen] = useState(false);
  if (order.status !== 'placed') return null;
  return (
    <>
      <Button disabled={isStale} onClick={() => setIsOpen(true)}>
        {t('button')}
      </Button>
      <Suspense>{isOpen && <EditDialog order={order} token={token} onClose={() => setIsOpen(false)} />}</Suspense>
    </>
  );
}
