import type { OrderLineView, ShipmentView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Panel } from '../ui/panel.tsx';
import { ParcelMap } from './parcel-map.tsx';
import { ParcelTable } from './parcel-table.tsx';
import { ScanTimeline } from './scan-timeline.tsx';

const CARRIERS = ['sandbox'] as const;

/** Whether the shop has a name for the carrier; others are called as they call themselves. */
function isCarrier(code: string): code is (typeof CARRIERS)[number] {
  return CARRIERS.some((known) => known === code);
}

interface Props {
  readonly shipment: ShipmentView;
  /** Of its order. */
  readonly lines: readonly OrderLineView[];
  readonly index: number;
  readonly count: number;
}

/** A parcel: by whom, under which number, where it is and has been, and when it comes. */
export function Parcel({ shipment, lines, index, count }: Props) {
  const t = useTranslations('order');
  const format = useFormat();
  const arrived = shipment.events.find(({ status }) => status === 'delivered');
  return (
    <Panel>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-section">{count === 1 ? t('parcel') : t('parcels', { index: index + 1, count })}</h2>
        <p className="font-medium">
          {arrived !== undefined && t('arrived', { when: format.moment(arrived.occurredAt) })}
          {arrived === undefined &&
            shipment.status !== 'returned' &&
            shipment.estimate !== null &&
            t('estimate', { when: format.days(shipment.estimate.from, shipment.estimate.to) })}
        </p>
      </div>
      <Content units={shipment.lines} lines={lines} />
      <Trouble shipment={shipment} />
      <dl className="mt-3 flex flex-wrap items-start gap-x-8 gap-y-2">
        <div>
          <dt className="text-sm text-ink-soft">{t('carrier')}</dt>
          <dd className="font-medium">
            {isCarrier(shipment.carrier) ? t(`carriers.${shipment.carrier}`) : shipment.carrier}
          </dd>
        </div>
        {shipment.trackingNumber !== null && (
          <div>
            <dt className="text-sm text-ink-soft">{t('tracking')}</dt>
            <dd className="flex flex-wrap items-center gap-3">
              <span className="figures font-medium">{shipment.trackingNumber}</span>
              <CopyButton text={shipment.trackingNumber} label={t('copyTracking')} />
            </dd>
          </div>
        )}
      </dl>
      {shipment.route.length > 1 && (
        <>
          <ParcelMap shipment={shipment} />
          <ParcelTable shipment={shipment} />
        </>
      )}
      <ScanTimeline events={shipment.events} />
    </Panel>
  );
}

function Content({ units, lines }: { readonly units: ShipmentView['lines']; readonly lines: Props['lines'] }) {
  const text = useText();
  return (
    <ul className="mt-2">
      {units.map(({ orderLineId, quantity }) => {
        const line = lines.find(({ id }) => id === orderLineId);
        return (
          line !== undefined && (
            <li key={orderLineId}>
              <span className="figures font-medium">{quantity} ×</span> {text(line.name)}{' '}
              <span className="text-sm text-ink-soft">{text(line.optionText)}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

const TROUBLES = ['delayed', 'attempted', 'returned'] as const;

/** What does not go as it should, in plain words, and what comes of it. */
function Trouble({ shipment: { status, resolution } }: Pick<Props, 'shipment'>) {
  const t = useTranslations('order.trouble');
  const trouble = TROUBLES.find((one) => one === status);
  if (trouble === undefined) return null;
  return <p className="mt-3 rounded-2xl bg-bad-wash px-4 py-3 font-medium">{t(resolution ?? trouble)}</p>;
}
