import { trace } from '@opentelemetry/api';
import { type Logger, pino } from 'pino';

export type Log = Logger;

const HIDDEN = [
  'password',
  'token',
  'authorization',
  'cookie',
  'email',
  'phone',
  'note',
  'body',
  '*.password',
  '*.token',
  '*.authorization',
  '*.cookie',
  '*.email',
  '*.phone',
  '*.note',
  '*.body',
  '*.headers',
];

/** Logs JSON lines without secrets or personal data, even where one hides in the text of an error. */
export function createLog(level: string, destination?: NodeJS.WritableStream): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      mixin: traceOf,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: HIDDEN, censor: '[hidden]' },
      serializers: { error: describe },
    },
    destination ?? pino.destination({ sync: false }),
  );
}

/** Leads from a line to the trace it belongs to. */
function traceOf(): object {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return traceId === undefined ? {} : { traceId };
}

const MAX_CAUSES = 4;

function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return scrub(String(error));
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const because = cause === undefined || depth >= MAX_CAUSES ? {} : { cause: describe(cause, depth + 1) };
  return { name, message: scrub(message), ...code, stack: scrub(stack ?? ''), ...because };
}

const CARD = /\b\d(?:[ -]?\d){12,18}\b/g;
const EMAIL = /[^\s"'<>@]{1,64}@[^\s"'<>@]{1,255}\.[a-z]{2,}/gi;
const SECRET = /\b[\w-]{40,}\b/g;
const PASSWORD = /(pass\w*["']?\s*[:=]\s*)("[^"]*"|'[^']*'|\S+)/gi;

function scrub(text: string): string {
  return text
    .replace(PASSWORD, '$1[hidden]')
    .replace(EMAIL, '[e-mail]')
    .replace(CARD, '[number]')
    .replace(SECRET, '[secret]');
}
