import * as react from 'react';
import { ReactNode } from 'react';
import { Pushcart, ConnectionState, PushcartError, reasonOf, LiveTopic, StateOf, EventOf } from './index.js';

interface ProviderProps {
    /** Made once, outside of the components. Whoever made it closes it. */
    readonly client: Pushcart;
    readonly children?: ReactNode;
}
/** Gives the client to the hooks below. */
declare function PushcartProvider({ client, children }: ProviderProps): react.FunctionComponentElement<react.ProviderProps<Pushcart | null>>;
/** The client of the provider above. Throws where there is none. */
declare function usePushcart(): Pushcart;
/** The state of the live connection; renders again when it changes. */
declare function useConnection(): ConnectionState;

/**
 * What a topic has told so far. `connecting`: nothing yet. `live`: `state` is how it stands now. `stale`: the connection is lost, and
 * `state` is the last that was heard. `error`: the shop ended the stream for `reason`; `state` is null when there was none before.
 */
type Live<State> = {
    readonly status: 'connecting';
    readonly state: null;
} | {
    readonly status: 'live' | 'stale';
    readonly state: State;
} | {
    readonly status: 'error';
    readonly state: State | null;
    readonly error: PushcartError;
    readonly reason: ReturnType<typeof reasonOf>;
};
type Fold<Frame, Folded> = (state: StateOf<Frame> | Folded, event: EventOf<Frame>) => Folded;
/**
 * Follows a topic for as long as the component is there: `useLive(pushcart.order.watch({ number }), foldOrderEvent)`. `fold` takes an
 * event into the state and changes nothing else. Without it the newest event takes the place of the state, which serves topics that
 * say what to read again. The topic may be made anew at every render: another input, or another client, is another topic. Null follows nothing.
 */
declare function useLive<Frame extends {
    readonly kind: string;
}>(topic: LiveTopic<Frame> | null): Live<StateOf<Frame> | EventOf<Frame>>;
declare function useLive<Frame extends {
    readonly kind: string;
}, Folded = StateOf<Frame>>(topic: LiveTopic<Frame> | null, fold: Fold<Frame, Folded>): Live<StateOf<Frame> | Folded>;

export { PushcartProvider, useConnection, useLive, usePushcart };
export type { Live };
