import { createTransport } from 'nodemailer';
import { createCallPolicy } from '../provider/call-policy.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { Messenger, OutgoingMessage } from './messenger.ts';

export interface SmtpOptions {
  /** `smtp://name:password@host:587`, which goes on over TLS where the server offers it, or `smtps://…:465`. */
  readonly url: string;
  /** `Harbour Books <post@harbour.example>`; answers and bounces go there too. */
  readonly from: string;
  readonly timeoutMs?: number;
}

/** Below the time for which a worker has a message to itself. */
const TIMEOUT_MS = 12_000;
const CONNECTIONS = 5;

/**
 * Sends mail by SMTP. A connection that breaks before the server has answered leaves open whether it took the mail; it is sent again
 * under the same Message-ID, by which mailboxes recognise it.
 */
export function createSmtpGateway({ url, from, timeoutMs = TIMEOUT_MS }: SmtpOptions): Messenger {
  const transport = createTransport({
    ...connectionOf(url),
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Nothing of a message comes from a file or an address on the net.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const policy = createCallPolicy(timeoutMs);
  const host = from.match(/@([\w.-]+)/)?.[1] ?? 'localhost';
  return {
    async send(message) {
      const mail = mailOf(message, { from, host });
      await policy.execute(() => transport.sendMail(mail).catch((error: unknown) => Promise.reject(toFailure(error))));
    },
    close: () => transport.close(),
  };
}

/** Without TLS only where the address says `smtp:` and the server offers none; a password needs TLS, but for this machine. */
function connectionOf(address: string) {
  const { protocol, hostname, port, username, password } = new URL(address);
  const isSecure = protocol === 'smtps:';
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (isSecure ? 465 : 587)),
    secure: isSecure,
    requireTLS: !isSecure && username !== '' && !isLocal,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

function mailOf(message: OutgoingMessage, { from, host }: { from: string; host: string }) {
  const { to, subject, text, html, unsubscribeUrl, key } = message;
  return {
    from,
    // As an object it is one address whatever it holds.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${key}@${host}>`,
    headers: {
      // Asks machines not to answer.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === null
        ? {}
        : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  };
}

/** About this recipient or this mail; what is about us (who we are, how much we send) is over some time. */
const FINAL_AT = ['RCPT TO', 'DATA'];

function toFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { responseCode, command, response } = error as { responseCode?: number; command?: string; response?: string };
  const isFinal = responseCode !== undefined && responseCode >= 500 && FINAL_AT.includes(command ?? '');
  if (!isFinal) return error;
  // The text of the answer may name the recipient; its code does not.
  return new ProviderRefusal(responseCode, response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.[1] ?? 'SMTP');
}
