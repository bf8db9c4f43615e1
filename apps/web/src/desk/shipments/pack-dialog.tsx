import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useConnection } from '../../live/use-connection.ts';
import { PartsText } from '../../order/parts-text.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { dotted } from '../../ui/dotted.ts';
import { TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { StaleNote } from '../../ui/stale-note.tsx';
import { Thumbnail } from '../thumbnail.tsx';
import { addScanned, type PackableRow, type Packed } from './queue-rows.ts';
import { usePack } from './use-pack.ts';

interface Props {
  readonly row: PackableRow;
  readonly onClose: () => void;
}

/**
 * Packs a parcel: each scan of a SKU counts a unit, numbers can be typed, Enter in the empty field packs what is counted. What is left
 * stays in the queue for another parcel.
 */
export function PackDialog({ row, onClose }: Props) {
  const t = useTranslations('desk.shipments');
  const text = useText();
  const announce = useAnnounce();
  const { isStale } = useConnection();
  const [packed, setPacked] = useState<Packed>({});
  const [code, setCode] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const field = useRef<HTMLFormElement>(null);
  const pack = usePack(row, onClose);
  const count = Object.values(packed).reduce((sum, units) => sum + units, 0);
  const all = row.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const send = () => {
    if (count > 0 && !isStale && !pack.isPending) pack.mutate(packed);
  };
  const scan = () => {
    if (code.trim() === '') return send();
    const next = addScanned(packed, row.lines, code);
    setUnknown(next === null ? code.trim() : null);
    setCode('');
    if (next === null) return;
    setPacked(next);
    announce(t('counted', { count: count + 1, all }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('packTitle', { number: String(row.order.number) })}
      description={t('packText')}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut beside the button that does the same */}
      <div className="flex flex-col gap-4" onKeyDown={onKeyDown}>
        <form
          ref={field}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            scan();
          }}
        >
          <TextField
            label={t('scan')}
            required
            autoFocus
            autoComplete="off"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            error={unknown === null ? undefined : t('notWanted', { code: unknown })}
          />
        </form>
        <ul className="divide-y divide-line">
          {row.lines.map(({ orderLineId, sku, name, optionText, image, quantity, parts }) => (
            <li key={orderLineId} className="flex items-center gap-3 py-2">
              <Thumbnail image={image} />
              <span className="min-w-0 grow">
                <span className="block font-medium">{text(name)}</span>
                <span className="block text-sm text-ink-soft">{dotted(text(optionText), sku)}</span>
                <PartsText parts={parts} />
              </span>
              <label className="flex shrink-0 items-center gap-2">
                <span className="sr-only">{t('unitsOf', { sku })}</span>
                <input
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={quantity}
                  value={packed[orderLineId] ?? 0}
                  onChange={(event) => {
                    const units = Math.min(Math.max(Math.trunc(Number(event.target.value)) || 0, 0), quantity);
                    setPacked({ ...packed, [orderLineId]: units });
                  }}
                  className="figures min-h-11 w-16 rounded-xl border border-line-strong bg-surface px-2 text-center"
                />
                <span className="figures text-ink-soft">/ {quantity}</span>
              </label>
            </li>
          ))}
        </ul>
        <ActionProblem error={pack.error} />
        <StaleNote />
        <div className="flex flex-wrap gap-2">
          <Button
            disabled={count === all}
            onClick={() => setPacked(Object.fromEntries(row.lines.map((line) => [line.orderLineId, line.quantity])))}
          >
            {t('countAll')}
          </Button>
          <Button
            look="lamp"
            className="grow"
            disabled={count === 0 || isStale}
            pending={pack.isPending}
            onClick={send}
          >
            {t('pack', { count, all })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
