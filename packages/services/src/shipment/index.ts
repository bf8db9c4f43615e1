import type { Deps } from '../deps.ts';
import { bookDue } from './book-parcel.ts';
import { sendAgain, takeBack } from './came-back.ts';
import { cancelDue } from './cancel-parcel.ts';
import { printLabels, returnLabel } from './labels.ts';
import { create, pack } from './pack-parcels.ts';
import { pick } from './pick.ts';
import { viewQueue } from './queue.ts';
import { resendTracking } from './resend-tracking.ts';
import { cancel, retryRefused } from './retry-or-cancel.ts';
import { applyKeptScans, receiveScan } from './scans.ts';
import type { ShipmentService } from './shipment-service.ts';

export function createShipmentService(deps: Deps): ShipmentService {
  return {
    queue: (actor, input) => viewQueue(deps, actor, input),
    pick: (actor, input) => pick(deps, actor, input),
    pack: (actor, input) => pack(deps, actor, input),
    create: (actor, input) => create(deps, actor, input),
    retry: (actor, input) => retryRefused(deps, actor, input),
    cancel: (actor, input) => cancel(deps, actor, input),
    printLabels: (actor, input) => printLabels(deps, actor, input),
    returnLabel: (actor, input) => returnLabel(deps, actor, input),
    sendAgain: (actor, input) => sendAgain(deps, actor, input),
    takeBack: (actor, input) => takeBack(deps, actor, input),
    resendTracking: (actor, input) => resendTracking(deps, actor, input),
    receiveCallback: (callback) => receiveScan(deps, callback),
    bookDue: () => bookDue(deps),
    cancelDue: () => cancelDue(deps),
    applyStored: () => applyKeptScans(deps),
  };
}
