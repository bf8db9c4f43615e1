import type { MethodView } from '@pushcart/client';
import { NO_CUT_OFF } from '@pushcart/domain';
import { Truck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { DottedParts } from '../../ui/dotted-parts.tsx';
import { Empty } from '../../ui/empty.tsx';
import { MethodDialog } from './method-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ThingActions, ThingsPanel } from './things-panel.tsx';
import { minuteText } from './typed.ts';

/** Every way the store delivers, in the order shoppers see them. */
export function MethodList({ methods }: { readonly methods: readonly MethodView[] }) {
  const t = useTranslations('desk.delivery');
  return (
    <ThingsPanel
      title={t('methods')}
      add={t('addMethod')}
      empty={<Empty icon={Truck} title={t('noMethods')} text={t('noMethodsText')} />}
      rows={methods.map((method) => <MethodRow key={method.id} method={method} />)}
      dialog={(onClose) => <MethodDialog method={null} position={methods.length} onClose={onClose} />}
    />
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
          {text(method.name)} <span className="text-sm font-normal text-ink-soft">{method.code}</span>
        </h3>
        <p className="text-sm text-ink-soft">
          <DottedParts parts={facts} />
        </p>
      </div>
      <ThingActions onEdit={() => setOpened('edit')} onRemove={() => setOpened('remove')} />
      {opened === 'edit' && <MethodDialog method={method} position={method.position} onClose={() => setOpened(null)} />}
      {opened === 'remove' && (
        <RemoveDialog kind="method" thing={method} name={text(method.name)} onClose={() => setOpened(null)} />
      )}
    </li>
  );
}
