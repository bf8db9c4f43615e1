import type { MethodView } from '@pushcart/client';
import { NO_CUT_OFF } from '@pushcart/domain';
import { Plus, Truck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { MethodDialog } from './method-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { minuteText } from './typed.ts';

/** Every way the store delivers, in the order shoppers see them. */
export function MethodList({ methods }: { readonly methods: readonly MethodView[] }) {
  const t = useTranslations('desk.delivery');
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Panel>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-section">{t('methods')}</h2>
        <Button size="small" onClick={() => setIsAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t('addMethod')}
        </Button>
      </div>
      {methods.length === 0 && <Empty icon={Truck} title={t('noMethods')} text={t('noMethodsText')} />}
      <ul className="divide-y divide-line">
        {methods.map((method) => (
          <MethodRow key={method.id} method={method} />
        ))}
      </ul>
      {isAdding && <MethodDialog method={null} position={methods.length} onClose={() => setIsAdding(false)} />}
    </Panel>
  );
}

function MethodRow({ method }: { readonly method: MethodView }) {
  const t = useTranslations('desk.delivery');
  const text = useText();
  const [opened, setOpened] = useState<'edit' | 'remove' | null>(null);
  const { handlingDays, cutOffMinute } = method;
  const facts = [
    t('handling', { days: handlingDays }),
    ...(cutOffMinute < NO_CUT_OFF ? [t('cutOffAt', { time: minuteText(cutOffMinute) })] : []),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3.5">
      <div className="min-w-0">
        <h3 className="font-sans text-base font-semibold tracking-normal">
          {text(method.name)} <span className="font-mono text-sm font-normal text-ink-soft">{method.code}</span>
        </h3>
        <p className="text-sm text-ink-soft">{facts.join(' · ')}</p>
      </div>
      <div className="flex gap-2">
        <Button size="small" onClick={() => setOpened('edit')}>
          {t('edit')}
        </Button>
        <Button size="small" onClick={() => setOpened('remove')}>
          {t('remove')}
        </Button>
      </div>
      {opened === 'edit' && <MethodDialog method={method} position={method.position} onClose={() => setOpened(null)} />}
      {opened === 'remove' && (
        <RemoveDialog kind="method" thing={method} name={text(method.name)} onClose={() => setOpened(null)} />
      )}
    </li>
  );
}
