export type { Bus, BusMessage, BusStats, BusSubscription } from './bus/bus.ts';
export { wake } from './bus/channels.ts';
export { createLocalBus } from './bus/local-bus.ts';
export { createBus, type RedisBusOptions } from './bus/redis-bus.ts';
export { createHub, type Hub, type HubOptions, type HubStats } from './hub/hub.ts';
export type { EventFrame, EventShape, LiveFrame, ReadyFrame, SnapshotFrame } from './live/frame.ts';
export { type Live, type LiveOptions, live } from './live/live.ts';
export { append } from './log/append.ts';
export type { LogEvent, NewEvent, SqlTag } from './log/event.ts';
export { createEventLog, type EventLog } from './log/event-log.ts';
export { createLogReader, type LogReader, type LogReaderOptions, type LogReaderStats } from './log/log-reader.ts';
export { makePartitions } from './log/partitions.ts';
export { type Relay, type RelayOptions, type RelayStats, startRelay } from './log/relay.ts';
export { dropSetAside, listSetAside, retrySetAside, type SetAsideEvent } from './log/set-aside.ts';
export { sqlTag } from './log/sql-tag.ts';
export { type Revocation, revoke, type Watcher } from './revocation.ts';
export type { Session } from './socket/connection.ts';
export type { SocketLimits } from './socket/limits.ts';
export type { RequestError } from './socket/live-requests.ts';
export {
  attachLiveSocket,
  type DrainOptions,
  type LiveSocket,
  type LiveSocketOptions,
  type LiveSocketStats,
} from './socket/live-socket.ts';
export { inSpan, markFailed, type SpanOptions, tracer } from './trace.ts';
