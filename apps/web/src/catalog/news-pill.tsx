import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly count: number;
  readonly isPending: boolean;
  readonly onApply: () => void;
}

/** Offers what has changed; until it is pressed, nothing moves. It floats, so that it moves nothing either. */
export function NewsPill({ count, isPending, onApply }: Props) {
  const t = useTranslations('catalog');
  return (
    <div role="status" className="pointer-events-none sticky top-3 z-20 flex h-0 justify-center">
      {count > 0 && (
        <Button look="ink" className="pointer-events-auto h-11 shadow-lift" pending={isPending} onClick={onApply}>
          {!isPending && <RefreshCw aria-hidden className="size-4" />}
          {t('changed', { count })}
        </Button>
      )}
    </div>
  );
}
