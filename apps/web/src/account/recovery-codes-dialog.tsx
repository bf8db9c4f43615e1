import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { saveFile } from '../ui/save-file.ts';

interface Props {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** The shop keeps only their hashes, so this is the one time they can be seen. */
export function RecoveryCodesDialog({ codes, onClose }: Props) {
  const t = useTranslations('account.security');
  const text = codes.join('\n');
  return (
    <Dialog open onOpenChange={onClose} title={t('codes')} description={t('codesOnce')}>
      <ul className="figures grid grid-cols-1 gap-x-6 gap-y-1.5 rounded-xl bg-sunken p-4 font-mono text-sm min-[400px]:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-3">
        <CopyButton text={text} />
        <Button size="small" onClick={() => saveFile('recovery-codes.txt', 'text/plain', `${text}\n`)}>
          <Download aria-hidden className="size-4" />
          {t('codesSave')}
        </Button>
      </div>
      <Button look="lamp" className="mt-5 w-full" onClick={onClose}>
        {t('codesKept')}
      </Button>
    </Dialog>
  );
}
