import type { Deps } from '../deps.ts';
import { bookDue } from './book-parcel.ts';
import { create } from './create.ts';
import { cancelRefused, retryRefused } from './refused.ts';
import { applyKeptScans, receiveScan } from './scans.ts';
import type { ShipmentService } from './shipment-service.ts';

export function createShipmentService(deps: Deps): ShipmentService {
  return {
    create: (actor, input) => create(deps, actor, input),
    retry: (actor, input) => retryRefused(deps, actor, input),
    cancel: (actor, input) => cancelRefused(deps, actor, input),
    receiveCallback: (callback) => receiveScan(deps, callback),
    bookDue: () => bookDue(deps),
    applyStored: () => applyKeptScans(deps),
  };
}
