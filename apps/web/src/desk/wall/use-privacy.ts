import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from '../../ui/announcer.tsx';

const STORAGE_KEY = 'pushcart.wall-privacy';

/** Whether this browser's wall hides money and whom it comes from, for a screen that others can see. */
export function usePrivacy() {
  const t = useTranslations('desk.wall');
  const announce = useAnnounce();
  const [isPrivate, setIsPrivate] = useState(() => localStorage.getItem(STORAGE_KEY) === 'on');

  function toggle(): void {
    const next = !isPrivate;
    localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off');
    setIsPrivate(next);
    announce(next ? t('nowPrivate') : t('nowOpen'), { key: 'privacy' });
  }

  return { isPrivate, toggle };
}
