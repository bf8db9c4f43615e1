import type { OrderView } from '@pushcart/client';
import { Check, House, Package, PackageCheck, ReceiptText, Store, Truck, Wallet } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { cx } from '../ui/cx.ts';
import { orderSteps, type Step, type StepView } from './order-steps.ts';

const ICONS: Record<Step, typeof Check> = {
  placed: ReceiptText,
  paid: Wallet,
  packed: Package,
  shipped: PackageCheck,
  out_for_delivery: Truck,
  delivered: House,
  ready: Store,
  collected: House,
};

const SAID = { done: 'stepDone', now: 'stepNow', open: 'stepOpen' } as const;

/** How far the order is: downwards on a phone, from left to right where there is room. */
export function StepBar({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order');
  return (
    <ol
      aria-label={t('steps')}
      className={cx('grid gap-0', order.pickup === null ? 'md:grid-cols-6' : 'md:grid-cols-5')}
    >
      {orderSteps(order).map((step) => (
        <StepItem key={step.step} {...step} />
      ))}
    </ol>
  );
}

function StepItem({ step, state, at }: StepView) {
  const t = useTranslations('order');
  const format = useFormat();
  const Icon = state === 'done' ? Check : ICONS[step];
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className="group relative flex min-h-15 gap-4 last:min-h-0 md:min-h-0 md:flex-col md:gap-3"
    >
      <span
        aria-hidden
        className={cx(
          'absolute top-10 bottom-0 left-5 w-0.5 -translate-x-1/2 group-last:hidden md:top-5 md:right-0 md:bottom-auto md:left-10 md:h-0.5 md:w-auto md:translate-x-0',
          state === 'done' ? 'bg-ink' : 'bg-line',
        )}
      />
      <span
        aria-hidden
        className={cx(
          'relative grid size-10 shrink-0 place-items-center rounded-full transition-colors duration-500',
          state === 'done' && 'bg-ink text-paper',
          state === 'now' && 'bg-lamp text-on-lamp ring-4 ring-lamp-wash',
          state === 'open' && 'bg-sunken text-ink-soft',
        )}
      >
        <Icon className="size-5" />
      </span>
      <p className="pb-4 group-last:pb-0 md:pr-3 md:pb-0">
        <span className="sr-only">{t(SAID[state], { step: t(`step.${step}`) })}</span>
        <span aria-hidden className={cx('block font-semibold', state === 'open' && 'font-normal text-ink-soft')}>
          {t(`step.${step}`)}
        </span>
        {at !== null && (
          <time dateTime={at.toISOString()} className="figures block text-sm text-ink-soft">
            {format.moment(at)}
          </time>
        )}
      </p>
    </li>
  );
}
