/** What a subscription needs once access is granted: which topics, how the state is read, whether it may go on. */
export interface LiveTopic<State> {
  readonly topics: readonly string[];
  /** `log`: every event in order. `state`: the latest of each key is enough. */
  readonly kind: 'log' | 'state';
  snapshot(): Promise<State>;
  /** Asked again when access may have changed; false ends the stream. */
  mayWatch(): Promise<boolean>;
}
