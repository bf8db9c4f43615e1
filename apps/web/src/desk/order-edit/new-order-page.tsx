import { Link } from '@tanstack/react-router';
import { ArrowLeft, PencilOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { useMay } from '../frame/use-may.ts';
import { NewOrderForm } from './new-order-form.tsx';

/** An order that staff make for somebody, on the phone or at a counter. */
export function NewOrderPage() {
  const t = useTranslations('desk.orderEdit.new');
  const tOrder = useTranslations('desk.order');
  const may = useMay();
  useTitle(t('title'));
  return (
    <>
      <Link
        to="/desk/orders"
        className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded-full px-2 hover:bg-sunken"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {tOrder('back')}
      </Link>
      <h1 className="mt-1 mb-6 text-title">{t('title')}</h1>
      {may('orders.create') ? <NewOrderForm /> : <Empty icon={PencilOff} title={t('title')} text={t('forbidden')} />}
    </>
  );
}
