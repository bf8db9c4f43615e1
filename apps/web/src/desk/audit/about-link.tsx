import type { AuditAbout } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';

const LOOK = 'underline underline-offset-4';

/** Leads to the page of what an entry is about. */
export function AboutLink({ about }: { readonly about: AuditAbout }) {
  const t = useTranslations('desk.audit');
  const text = useText();
  switch (about.kind) {
    case 'order':
      return (
        <Link to="/desk/orders/$number" params={{ number: String(about.number) }} className={LOOK}>
          {t('order', { number: String(about.number) })}
        </Link>
      );
    case 'product':
      return (
        <Link to="/desk/products/$productId" params={{ productId: about.productId }} className={LOOK}>
          {text(about.name)}
        </Link>
      );
    case 'customer':
      return (
        <Link to="/desk/customers/$accountId" params={{ accountId: about.accountId }} className={LOOK}>
          {t('customer')}
        </Link>
      );
    case 'colleague':
      return (
        <Link to="/desk/staff" className={LOOK}>
          {about.name}
        </Link>
      );
    case 'price-list':
      return (
        <Link to="/desk/price-lists/$priceListId" params={{ priceListId: about.priceListId }} className={LOOK}>
          {about.name}
        </Link>
      );
    case 'webhook':
      return (
        <Link to="/desk/webhooks/$endpointId" params={{ endpointId: about.endpointId }} className={LOOK}>
          {t('webhook')}
        </Link>
      );
    case 'extension':
      return (
        <Link to="/desk/extensions/$extensionId" params={{ extensionId: about.extensionId }} className={LOOK}>
          {t('extension')}
        </Link>
      );
  }
}
