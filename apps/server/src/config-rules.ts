import type { Settings } from './config.ts';

/** Settings that mean something together only. */
const SETS = {
  Stripe: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  'The message service': ['MESSAGE_URL', 'MESSAGE_SECRET_KEY'],
  'E-mail by SMTP': ['SMTP_URL', 'MAIL_FROM'],
  'Text messages by HTTP': ['SMS_URL', 'SMS_SECRET'],
  'Text messages by Twilio': ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
} as const satisfies Readonly<Record<string, readonly (keyof Settings)[]>>;

/** Says everything that is half set up, and each thing that nobody could do. */
export function requireWhole(settings: Settings): void {
  const has = (set: keyof typeof SETS) => SETS[set].every((name) => settings[name] !== undefined);
  const problems: string[] = [];
  for (const [what, names] of Object.entries(SETS)) {
    const given = names.filter((name) => settings[name] !== undefined);
    if (given.length > 0 && given.length < names.length) problems.push(`${what} needs ${listed(names)}.`);
  }
  if (settings.PAYMENT_PROVIDER === 'stripe' && !has('Stripe')) problems.push(`Stripe needs ${listed(SETS.Stripe)}.`);
  if (has('Text messages by HTTP') && has('Text messages by Twilio')) {
    problems.push('Text messages go by SMS_URL or by TWILIO_ACCOUNT_SID, not by both.');
  }
  const hasInbox = has('The message service');
  if (!hasInbox && !has('E-mail by SMTP')) problems.push('E-mail needs SMTP_URL and MAIL_FROM, or MESSAGE_URL.');
  if (!hasInbox && !has('Text messages by HTTP') && !has('Text messages by Twilio')) {
    problems.push('Text messages need SMS_URL, TWILIO_ACCOUNT_SID, or MESSAGE_URL.');
  }
  if (problems.length === 0) return;
  throw new Error(`The configuration is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
