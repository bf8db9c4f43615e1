import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Empty } from '../ui/empty.tsx';

/** For a link that lost its end on the way, as some mail programs do to them. */
export function BrokenLink({ action }: { readonly action: ReactNode }) {
  const t = useTranslations('identity.link');
  return <Empty isPage icon={Unlink} title={t('brokenTitle')} text={t('brokenText')} action={action} />;
}
