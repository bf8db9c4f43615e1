import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { useToast } from './toasts.tsx';

const TELL_MS = 2_000;

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const t = useTranslations('ui');
  const announce = useAnnounce();
  const say = useToast();
  const [isCopied, setIsCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers have no clipboard for pages without TLS, or keep it from who did not allow it.
      return say(t('notCopied'));
    }
    announce(t('copied'));
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), TELL_MS);
  }

  const Icon = isCopied ? Check : Copy;
  return (
    <Button size="small" onClick={copy}>
      <Icon aria-hidden className="size-4" />
      {isCopied ? t('copied') : (label ?? t('copy'))}
    </Button>
  );
}
