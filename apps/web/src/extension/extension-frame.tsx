import type { ExtensionPanel } from '@pushcart/domain';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type PanelState, usePanelFrame } from './use-panel-frame.ts';

/** A panel in its sandbox, at the height that is kept for it until it says what it needs. */
export function ExtensionFrame({ panel }: { readonly panel: ExtensionPanel }) {
  const text = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const [tries, setTries] = useState(0);
  const { state, height, restart } = usePanelFrame(frame, panel);
  const retry = () => {
    restart();
    setTries(tries + 1);
  };
  return (
    <div aria-busy={state === 'loading'} className="relative overflow-hidden rounded-xl bg-surface" style={{ height }}>
      <iframe
        key={tries}
        ref={frame}
        src={panel.url}
        title={text(panel.name)}
        sandbox="allow-scripts allow-forms allow-popups"
        referrerPolicy="no-referrer"
        loading="lazy"
        className="size-full border-0"
      />
      {state !== 'ready' && (
        <div className="absolute inset-0 bg-surface">
          {state === 'loading' ? <Skeleton className="size-full" /> : <PanelProblem state={state} onRetry={retry} />}
        </div>
      )}
    </div>
  );
}

interface ProblemProps {
  readonly state: Exclude<PanelState, 'loading' | 'ready'>;
  readonly onRetry: () => void;
}

function PanelProblem({ state, onRetry }: ProblemProps) {
  const t = useTranslations('extension');
  return (
    <div role="status" className="flex size-full flex-wrap items-center justify-center gap-x-4 gap-y-2 bg-sunken p-3">
      <p className="text-sm text-ink-soft">{t(state)}</p>
      {state === 'late' ? (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : (
        <Button size="small" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      )}
    </div>
  );
}
