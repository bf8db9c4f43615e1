/** Writes one fact with its fields. */
export type Log = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

export function createJsonLog(service: string, write: (line: string) => void): Log {
  return (event, fields = {}) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), service, event, ...fields })}\n`);
}

export const silentLog: Log = () => undefined;
