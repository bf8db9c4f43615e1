import type { RouterInputs } from '@pushcart/client';

/** Somebody whose name, phone and address occur nowhere else: wherever they are found, they were written by the shop. */
export const CANARY = {
  email: 'q.featherstonehaugh-canary@example.com',
  password: 'a yellow bird in a mine',
  name: 'Quillon Featherstonehaugh-Canary',
  address: {
    name: 'Quillon Featherstonehaugh-Canary',
    phone: '+31 20 987 6543 21',
    line1: 'Kanarievogelgracht 7731',
    line2: '金丝雀胡同甲七号',
    city: 'Amsterdam',
    region: 'Noord-Holland',
    postalCode: '1099 QX',
    country: 'NL',
  } satisfies RouterInputs['checkout']['place']['address'],
} as const;

/** What is looked for. Staff see a given name and an initial, and a parcel its city: those are not secret. */
export const CANARY_TEXTS: readonly string[] = [
  CANARY.email,
  'Featherstonehaugh-Canary',
  '20 987 6543 21',
  '20987654321',
  'Kanarievogelgracht',
  '金丝雀胡同甲七号',
];

/** A text as bytes on a disk or a wire, in each way it may be written in the clear. */
export interface Needle {
  readonly text: string;
  readonly bytes: Buffer;
}

export function needlesOf(texts: readonly string[]): readonly Needle[] {
  return texts.flatMap((text) => {
    const little = Buffer.from(text, 'utf16le');
    const variants = [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16(), Buffer.from(escapedJson(text))];
    const different = variants.filter((one, index) => variants.findIndex((other) => other.equals(one)) === index);
    return different.map((bytes) => ({ text, bytes }));
  });
}

/** As JSON may write it when it keeps to ASCII. */
function escapedJson(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
