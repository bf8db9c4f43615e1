import { type Actor, type ReturnView, requirePermission, requireText } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { changeReturn } from './change-return.ts';
import type { ReturnRef } from './return-service.ts';

const MAX_REFUSAL = 300;
const MAX_TRACKING = 60;

const forDeciders = (actor: Actor) => () => requirePermission(actor, 'returns.decide');

export async function approve(deps: Deps, actor: Actor, ref: ReturnRef): Promise<ReturnView> {
  return changeReturn(deps, actor, ref, { to: 'approved', by: 'staff', allow: forDeciders(actor) });
}

export async function refuse(
  deps: Deps,
  actor: Actor,
  { refusal, ...ref }: ReturnRef & { refusal: string },
): Promise<ReturnView> {
  const asked = requireText('refusal', refusal, { max: MAX_REFUSAL });
  const decide = async () => ({ refusal: asked });
  return changeReturn(deps, actor, ref, { to: 'refused', by: 'staff', asked, allow: forDeciders(actor), decide });
}

export async function sendLabel(
  deps: Deps,
  actor: Actor,
  { trackingNumber, ...ref }: ReturnRef & { trackingNumber: string },
): Promise<ReturnView> {
  const asked = requireText('trackingNumber', trackingNumber, { max: MAX_TRACKING });
  const decide = async () => ({ trackingNumber: asked });
  return changeReturn(deps, actor, ref, { to: 'label_sent', by: 'staff', asked, allow: forDeciders(actor), decide });
}

export async function close(deps: Deps, actor: Actor, ref: ReturnRef): Promise<ReturnView> {
  return changeReturn(deps, actor, ref, { to: 'closed', by: 'staff', allow: forDeciders(actor) });
}
