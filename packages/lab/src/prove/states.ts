import { proveMachine, type StateProof } from './states/machine.ts';
import { orderMachine, paymentMachine, returnMachine, shipmentMachine } from './states/machines.ts';

export type { StateProof };

/** Tries every state machine of the domain with `count` random sequences. */
export function proveStates(options: { readonly count: number; readonly seed: number }): readonly StateProof[] {
  return [
    proveMachine(orderMachine, options),
    proveMachine(paymentMachine, options),
    proveMachine(shipmentMachine, options),
    proveMachine(returnMachine, options),
  ];
}
