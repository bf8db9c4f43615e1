import type { Lang } from './look.ts';

// What is shown for a text that is missing is its key; a text whose values are missing shows their names.
const KEY =
  /\b(account|cart|catalog|checkout|delivery|desk|extension|flash|frame|home|identity|orderEdit|order|payment|promotion|reasons|recommend|review|ui|wishlist)\.[a-z][\w.]*\b|\{\w+[,}]/;

/** Words that are the same in both languages; the last is what a client that runs in Node is called. */
const SAME = new Set(
  'pushcart sku skus csv xlsx json api https http url pdf gtin ean isbn webhook webhooks english hmac sha id cvc qr sms vat utf node'.split(
    ' ',
  ),
);

const LATIN = /[A-Za-z][\w'’.-]*(?:[ ,:&/+]+[A-Za-z][\w'’.-]*)*/g;
const CHINESE = /\p{Script=Han}+/gu;
/** The name of a language stands in that language, in short where there is little room. */
const OWN_NAMES = ['中', '中文', '简体中文'];

/** What the shop has answered: everything else on its pages is the web app's own words. */
export class Heard {
  #text = '\n';

  /** Takes an answer or a message as it came, one JSON text a line. */
  hear(answer: string): void {
    for (const line of answer.split('\n')) this.#keep(parse(line));
  }

  has(words: string): boolean {
    return this.#text.includes(words.toLowerCase());
  }

  #keep(value: unknown): void {
    // A word such as `label_sent` is for programs: who shows it has forgotten to translate it.
    if (typeof value === 'string' && !/^[a-z_.]*$/.test(value)) {
      const text = value.toLowerCase();
      if (!this.#text.includes(text)) this.#text += `${text}\n`;
    }
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) this.#keep(part);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The words of a page that are not in its language and that nobody but the app can have written. */
export function untranslated(texts: readonly string[], lang: Lang, heard: Heard): readonly string[] {
  const found = texts.flatMap((text) => {
    const key = KEY.exec(text)?.[0];
    const foreign = (text.match(lang === 'en' ? CHINESE : LATIN) ?? []).filter((run) => !isKnown(run, heard));
    return [...(key === undefined || heard.has(text) ? [] : [key]), ...foreign];
  });
  return [...new Set(found)];
}

function isKnown(run: string, heard: Heard): boolean {
  // Codes of a few letters stand beside names, as in `1012 AB Amsterdam`.
  if (OWN_NAMES.includes(run) || heard.has(run.replace(/^(?:\w{1,2} )+|(?: \w{1,2})+$/g, ''))) return true;
  const words = run.split(/[^A-Za-z'’]+/).filter((word) => word.length > 2);
  return /[A-Za-z]/.test(run) && words.every((word) => SAME.has(word.toLowerCase()));
}
