export interface BusMessage {
  readonly channel: string;
  readonly text: string;
}

export interface BusSubscription {
  /** Resolves once messages published from now on arrive. Stays pending while the bus is away. */
  readonly ready: Promise<void>;
  close(): void;
}

/** Carries news between processes: fast, and allowed to lose. What must not be lost stands in the event log. */
export interface Bus {
  /** False while messages of other processes may be missing; always so for a bus within one process. */
  readonly hearsOthers: boolean;
  /** Never rejects. While the bus is away, listeners of this process still hear it. */
  publish(messages: readonly BusMessage[]): Promise<void>;
  subscribe(channel: string, listener: (text: string) => void): BusSubscription;
  /** Calls `listener` each time the bus is back and all channels are subscribed again. Returns a function to stop. */
  onRecovered(listener: () => void): () => void;
  stats(): BusStats;
  close(): Promise<void>;
}

export interface BusStats {
  readonly hearsOthers: boolean;
  readonly channels: number;
  readonly published: number;
  readonly publishFailures: number;
  readonly received: number;
  /** Times the connection was lost. */
  readonly drops: number;
}
