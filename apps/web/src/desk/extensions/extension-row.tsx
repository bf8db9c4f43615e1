import type { ExtensionView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { draftOf } from './extension-fields.ts';
import { PreviewDialog } from './preview-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { useRemoveExtension, useSaveExtension } from './use-extensions.ts';

interface Props {
  readonly extension: ExtensionView;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
}

export function ExtensionRow({ extension, onEdit, onSecret }: Props) {
  const t = useTranslations('desk.extensions');
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState<'preview' | 'rotate' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const save = useSaveExtension(extension, () => undefined);
  const remove = useRemoveExtension(extension, close);
  const { name, url, slots, isEnabled, newSecretAt } = extension;
  return (
    <li className="flex flex-wrap items-center gap-2 px-1 py-4 sm:px-3">
      <div className="min-w-0 grow basis-72">
        <h2 className="font-sans text-base font-semibold">{text(name)}</h2>
        <p className="text-sm text-ink-soft wrap-anywhere">{url}</p>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          {slots.map((slot) => (
            <Badge key={slot}>{t(`slot.${slot}`)}</Badge>
          ))}
          {!isEnabled && <Badge tone="warn">{t('disabled')}</Badge>}
        </p>
        {newSecretAt !== null && (
          <p className="mt-1.5 text-sm text-ink-soft">{t('secretFrom', { when: format.moment(newSecretAt) })}</p>
        )}
        <ActionProblem error={save.error} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div role="group" aria-label={text(name)} className="flex flex-wrap gap-2">
        <Button size="small" disabled={!isEnabled} onClick={() => setOpen('preview')}>
          {t('preview')}
        </Button>
        <Button size="small" onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button
          size="small"
          pending={save.isPending}
          onClick={() => save.mutate({ ...draftOf(extension), isEnabled: !isEnabled })}
        >
          {t(isEnabled ? 'disable' : 'enable')}
        </Button>
        <Button size="small" onClick={() => setOpen('rotate')}>
          {t('rotate')}
        </Button>
        <Button size="small" look="bad" onClick={() => setOpen('remove')}>
          {t('remove')}
        </Button>
      </div>
      {open === 'preview' && <PreviewDialog extension={extension} onClose={close} />}
      {open === 'rotate' && (
        <RotateDialog
          extension={extension}
          onClose={close}
          onRotated={(secret) => {
            close();
            onSecret(secret);
          }}
        />
      )}
      {open === 'remove' && (
        <AskDialog
          title={t('removeTitle', { name: text(name) })}
          text={t('removeText')}
          go={t('remove')}
          action={remove}
          onGo={() => remove.mutate()}
          onClose={close}
        />
      )}
    </li>
  );
}
