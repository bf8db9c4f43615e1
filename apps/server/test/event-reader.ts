/** An event of a `text/event-stream`, as it came over the wire. */
export interface ReadEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: unknown;
}

export interface EventReader {
  readonly response: Response;
  /** The next event, or the next of a kind; what comes before that is passed over. */
  next(kind?: string): Promise<ReadEvent>;
  /** Cuts the connection. */
  close(): Promise<void>;
}

/** Reads server-sent events with nothing but `fetch`. */
export async function openEvents(url: string, init: RequestInit = {}): Promise<EventReader> {
  const response = await fetch(url, init);
  if (!response.ok || response.body === null) throw new Error(`${response.status}: ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';

  async function read(): Promise<ReadEvent> {
    while (!text.includes('\n\n')) {
      const { done, value } = await reader.read();
      if (done) throw new Error('The stream has ended.');
      text += value;
    }
    const end = text.indexOf('\n\n');
    const event = parse(text.slice(0, end));
    text = text.slice(end + 2);
    return event.data === undefined ? read() : event;
  }

  async function next(kind?: string): Promise<ReadEvent> {
    const event = await read();
    return kind === undefined || event.event === kind ? event : next(kind);
  }

  return { response, next, close: () => reader.cancel() };
}

function parse(block: string): ReadEvent {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }),
  );
  const data = fields.get('data');
  return { id: fields.get('id'), event: fields.get('event'), data: data === undefined ? undefined : JSON.parse(data) };
}
