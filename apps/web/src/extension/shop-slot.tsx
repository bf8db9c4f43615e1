import type { ComponentProps } from 'react';
import { ExtensionSlot } from './extension-slot.tsx';
import { useExtensionNews } from './use-panels.ts';

/** A slot on a page of the shop, which listens by itself; the desk listens once for all of its pages. */
export function ShopSlot(props: ComponentProps<typeof ExtensionSlot>) {
  useExtensionNews();
  return <ExtensionSlot {...props} />;
}
