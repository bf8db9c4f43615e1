import type { Locale } from '@pushcart/domain';
import { FRAME_WORDS } from './frame-words.ts';
import type { Words } from './template.ts';

export interface MailFrame {
  readonly shop: string;
  readonly locale: Locale;
  /** Origin of the shop's pages. */
  readonly publicUrl: string;
  /** Null for messages that everybody gets. */
  readonly unsubscribeUrl: string | null;
}

// Mail programs know neither custom properties nor `light-dark()`, and some drop the style sheet: light colours stand at each
// element, dark ones in a sheet that overrides them.
const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a { color: inherit; }
  @media (prefers-color-scheme: dark) {
    .paper { background: #0f1420 !important; }
    .card { background: #181d2b !important; border-color: #3a4052 !important; }
    .ink { color: #f2f0eb !important; }
    .soft { color: #b4b8c4 !important; }
    .line { border-color: #3a4052 !important; }
  }
  @media (max-width: 480px) {
    .gap { padding-left: 20px !important; padding-right: 20px !important; }
  }`;

const FONT =
  "font-family:'Instrument Sans',system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const INK = '#1a2136';
const SOFT = '#555c70';
const LINE = '#dcdad3';
const LINK = /^https?:\/\/\S+$/;

/** A mail as a page, in the look of the shop; it loads nothing from anywhere. */
export function renderMail({ subject, text, action, rows = [] }: Words, frame: MailFrame): string {
  const { shop, locale } = frame;
  const words = FRAME_WORDS[locale];
  const [first = '', ...others] = text.split('\n\n');
  const parts = [part(first), rows.length > 0 ? table(rows) : '', ...others.map(part)];
  function part(paragraph: string): string {
    if (LINK.test(paragraph)) return button(paragraph, action ?? words.open, words.linkBelow);
    return `<p class="ink" style="margin:0 0 18px;color:${INK};font-size:16px;line-height:1.6">${escaped(paragraph)}</p>`;
  }
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}
</style>
</head>
<body class="paper" style="margin:0;background:#faf9f5;${FONT}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#faf9f5">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${LINE};border-radius:18px;border-collapse:separate;overflow:hidden">
<tr><td style="height:6px;line-height:6px;font-size:0;background:#f6b53c">&nbsp;</td></tr>
<tr><td class="gap ink" style="padding:26px 36px 0;color:${INK};font-size:15px;font-weight:700">${escaped(shop)}</td></tr>
<tr><td class="gap" style="padding:10px 36px 18px">
<h1 class="ink" style="margin:0 0 20px;color:${INK};font-size:24px;line-height:1.25;font-weight:700">${escaped(subject)}</h1>
${parts.filter((one) => one !== '').join('\n')}
</td></tr>
<tr><td class="gap" style="padding:0 36px 26px">${footer(frame)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function button(link: string, label: string, below: string): string {
  return `<p style="margin:6px 0 18px"><a href="${escaped(link)}" style="display:inline-block;padding:13px 26px;border-radius:999px;background:#f6b53c;color:${INK};font-size:16px;font-weight:700;text-decoration:none">${escaped(label)}</a></p>
<p class="soft" style="margin:0 0 18px;color:${SOFT};font-size:13px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word">${escaped(below)}<br><a href="${escaped(link)}" style="color:inherit">${escaped(link)}</a></p>`;
}

function table(rows: NonNullable<Words['rows']>): string {
  const edge = `border-top:1px solid ${LINE};padding:10px 0;font-size:15px;line-height:1.45;color:${INK};vertical-align:top`;
  const lines = rows.map(
    ([what, figure]) =>
      `<tr><td class="ink line" style="${edge}">${escaped(what)}</td><td class="ink line" align="right" style="${edge};padding-left:16px;white-space:nowrap">${escaped(figure)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 22px">${lines.join('')}</table>`;
}

function footer({ shop, locale, publicUrl, unsubscribeUrl }: MailFrame): string {
  const words = FRAME_WORDS[locale];
  const why = unsubscribeUrl === null ? words.whyAll(shop) : words.whyChosen(shop);
  const link = (to: string, label: string) => `<a href="${escaped(to)}" style="color:inherit">${escaped(label)}</a>`;
  const links =
    unsubscribeUrl === null
      ? ''
      : `<br>${link(unsubscribeUrl, words.unsubscribe)} · ${link(choicesUrl(publicUrl), words.choices)}`;
  return `<p class="soft line" style="margin:0;padding-top:18px;border-top:1px solid ${LINE};color:${SOFT};font-size:13px;line-height:1.6">${escaped(why)}${links}</p>`;
}

/** The same without a page around it. */
export function plainMail({ text, rows = [] }: Words, { shop, locale, publicUrl, unsubscribeUrl }: MailFrame): string {
  const words = FRAME_WORDS[locale];
  const [first = '', ...others] = text.split('\n\n');
  const list = rows.map(([what, figure]) => `${what}   ${figure}`).join('\n');
  const end =
    unsubscribeUrl === null
      ? [words.whyAll(shop)]
      : [
          words.whyChosen(shop),
          `${words.unsubscribe}: ${unsubscribeUrl}`,
          `${words.choices}: ${choicesUrl(publicUrl)}`,
        ];
  return [first, list, ...others, `-- \n${end.join('\n')}`].filter((part) => part !== '').join('\n\n');
}

const choicesUrl = (publicUrl: string) => `${publicUrl}/account?tab=messages`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
