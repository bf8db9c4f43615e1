import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../ui/button.tsx';

interface Props {
  readonly title: string;
  /** Where all of it is. */
  readonly to: '/desk/orders' | '/desk/inventory';
}

export function WallHeading({ title, to }: Props) {
  const t = useTranslations('desk.wall');
  return (
    <div className="flex items-center justify-between gap-3">
      <h2 className="text-section">{title}</h2>
      <ButtonLink to={to} search={to === '/desk/inventory' ? { low: true } : {}} look="quiet" size="small">
        {t('all')}
      </ButtonLink>
    </div>
  );
}
