import { ArrowUp } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useCalm } from '../../ui/calm.ts';
import { MOST_WAITING } from './order-board.ts';

interface Props {
  readonly count: number;
  readonly onShow: () => void;
}

/** New orders wait behind it, so that nothing moves under a pointer or a focus. It takes no room of its own. */
export function NewOrdersPill({ count, onShow }: Props) {
  const t = useTranslations('desk.orders');
  const announce = useAnnounce();
  const calm = useCalm(count);
  // What is pressed goes at once; only growing numbers take their time.
  const shown = count === 0 || calm === 0 ? count : calm;

  useEffect(() => {
    if (shown > 0) announce(t('newNews', { count: shown }), { key: 'new-orders' });
  }, [announce, shown, t]);

  return (
    <div className="pointer-events-none sticky top-9 z-20 flex h-0 justify-center">
      {shown > 0 && (
        <Button
          look="lamp"
          size="small"
          onClick={onShow}
          className="pointer-events-auto h-9 -translate-y-[85%] shadow-lift"
        >
          <ArrowUp aria-hidden className="size-4" />
          {shown > MOST_WAITING ? t('newMany', { count: String(MOST_WAITING) }) : t('newOrders', { count: shown })}
        </Button>
      )}
    </div>
  );
}
