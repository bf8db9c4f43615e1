import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** What opens it. */
  readonly children: ReactNode;
}

/** In place of the desk: what it takes to come in, or the way back to the shop. */
export function Door({ icon, title, text, children }: Props) {
  const t = useTranslations('desk.door');
  return (
    <main className="wrap grid min-h-dvh place-items-center">
      <Empty
        isPage
        icon={icon}
        title={title}
        text={text}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            {children}
            <ButtonLink to="/">{t('shop')}</ButtonLink>
          </div>
        }
      />
    </main>
  );
}
