import { EyeOff, Maximize, Minimize, Pause, Play } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';

interface Props {
  readonly isPaused: boolean;
  readonly onPause: () => void;
  readonly privacy: { readonly isPrivate: boolean; toggle(): void };
  readonly screen: { readonly isFull: boolean; readonly isPossible: boolean; toggle(): void };
}

export function WallTools({ isPaused, onPause, privacy, screen }: Props) {
  const t = useTranslations('desk.wall');
  const PauseIcon = isPaused ? Play : Pause;
  return (
    <div className="flex items-center gap-1">
      <Button size="small" look={isPaused ? 'lamp' : 'plain'} onClick={onPause}>
        <PauseIcon aria-hidden className="size-4" />
        {isPaused ? t('resume') : t('pause')}
      </Button>
      <IconButton
        icon={EyeOff}
        label={t('hideMoney')}
        aria-pressed={privacy.isPrivate}
        className={cx(privacy.isPrivate && 'bg-lamp text-on-lamp hover:bg-lamp-strong')}
        onClick={privacy.toggle}
      />
      {screen.isPossible && (
        <IconButton
          icon={screen.isFull ? Minimize : Maximize}
          label={screen.isFull ? t('leaveFullScreen') : t('fullScreen')}
          onClick={screen.toggle}
        />
      )}
    </div>
  );
}
