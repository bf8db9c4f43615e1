import type { ExtensionSlot as Slot } from '@pushcart/domain';
import { useText } from '../i18n/use-text.ts';
import { Panel } from '../ui/panel.tsx';
import { ExtensionFrame } from './extension-frame.tsx';
import { useRenewedPanels } from './use-panels.ts';

interface Props {
  readonly slot: Slot;
  /** The order, product or account the page is about. */
  readonly subject: string;
  /** The guest's secret, on an order's page that was opened with it. */
  readonly orderToken?: string | undefined;
}

/** The shop owner's own panels in a place. It stands last on its page, so that nothing moves when they come. */
export function ExtensionSlot(props: Props) {
  // A panel beside one thing never goes on beside another.
  return <Panels key={props.subject} {...props} />;
}

function Panels({ slot, subject, orderToken }: Props) {
  const text = useText();
  const { data: panels = [] } = useRenewedPanels({ slot, subjectId: subject, orderToken });
  if (panels.length === 0) return null;
  return (
    <div className="mt-6 grid gap-4">
      {panels.map((panel) => (
        <Panel key={panel.extensionId}>
          <h2 className="mb-3 text-section">{text(panel.name)}</h2>
          <ExtensionFrame panel={panel} />
        </Panel>
      ))}
    </div>
  );
}
