import { RouterInputs, RouterOutputs, Pushcart, EventOf, FrameOf, StateOf, WithoutCursor, PushcartOptions, ErrorReason, ErrorDetails } from './index.js';

type Area = keyof RouterInputs & keyof RouterOutputs & keyof Pushcart & string;
/** The procedures that can be called in one of these ways, as `order.get`. */
type Paths<Way> = {
    [A in Area]: {
        [Name in keyof Pushcart[A] & string]: Pushcart[A][Name] extends Way ? `${A}.${Name}` : never;
    }[keyof Pushcart[A] & string];
}[Area];
type CallPath = Paths<{
    readonly query: unknown;
} | {
    readonly mutate: unknown;
}>;
type StreamPath = Paths<{
    readonly subscribe: unknown;
}>;
type In<All, Path> = Path extends `${infer A extends keyof All & string}.${infer Name}` ? Name extends keyof All[A] ? All[A][Name] : never : never;
type InputAt<Path> = In<RouterInputs, Path>;
/** What a stream is asked for. */
type WatchedAt<Path> = WithoutCursor<InputAt<Path>>;
type OutputAt<Path> = In<RouterOutputs, Path>;
/** The frames of the stream there. */
type FrameAt<Path> = FrameOf<OutputAt<Path>>;
type StateAt<Path> = StateOf<FrameAt<Path>>;
type EventAt<Path> = EventOf<FrameAt<Path>>;

/** A subscription that is open now. */
interface Watcher {
    readonly input: unknown;
    /** The cursor it came with. */
    readonly cursor: string | null;
}

/** A shop in memory: its clients are real, and what they are told is what a test sets. */
interface TestShop extends Required<Pick<PushcartOptions, 'fetch' | 'WebSocket'>> {
    /** A client of this shop. Those that are made elsewhere become its clients by its `fetch` and its `WebSocket`. */
    readonly pushcart: Pushcart;
    /** Another one, e.g. of another account. */
    connect(options?: Omit<PushcartOptions, 'fetch' | 'url' | 'WebSocket'>): Pushcart;
    /** What a query or a change is answered with: a value, or what comes of the input. */
    answer<Path extends CallPath>(path: Path, answer: OutputAt<Path> | ((input: InputAt<Path>) => OutputAt<Path> | Promise<OutputAt<Path>>)): void;
    /** Refuses a call for a reason from now on. */
    refuse(path: CallPath, reason: ErrorReason, details?: ErrorDetails): void;
    /** What a procedure was called with, each try counted. */
    calls<Path extends CallPath>(path: Path): readonly InputAt<Path>[];
    /** The stream of a procedure: of one input, or of every input that has none of its own. Nothing is told before its first snapshot. */
    stream<Path extends StreamPath>(path: Path, input?: WatchedAt<Path>): TestStream<Path>;
    /** Cuts every connection; calls find nobody, and streams wait. */
    goDown(): void;
    comeBack(): void;
    /** Closes all clients. */
    close(): Promise<void>;
}
interface TestStream<Path extends StreamPath> {
    /** Sets the state that watchers begin with. Those who watch already are told it, as a reset. */
    snapshot(state: StateAt<Path>): void;
    /** Tells an event to who watches now, and to who comes back with a cursor from before it. */
    event(data: EventAt<Path>, about?: {
        readonly key?: string;
        readonly version?: number;
    }): void;
    /** Loses the history: all cursors are void, and the state comes anew, as a reset. */
    forget(): void;
    /** Ends the stream for a reason, and refuses it until the next snapshot. */
    refuse(reason: ErrorReason, details?: ErrorDetails): void;
    /** Who watches now. */
    readonly watchers: readonly Watcher[];
}
/** Opens a shop in memory. What a test does not set, it refuses with a message that says so. */
declare function createTestShop(): TestShop;

export { createTestShop };
export type { CallPath, EventAt, InputAt, OutputAt, StateAt, StreamPath, TestShop, TestStream, WatchedAt, Watcher };
