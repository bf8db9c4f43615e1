import { foldText } from './fold-text.ts';
import { numberTerm, QUANTITY_PATTERN, quantityTerm } from './quantity.ts';
import { stem } from './stem.ts';

/** `part`: of a model number; `joined`: a compound in one word; Han text comes as single characters and as pairs. */
export type TokenKind = 'word' | 'number' | 'quantity' | 'part' | 'joined' | 'character' | 'pair';

export interface Token {
  /** What is compared. */
  readonly term: string;
  /** What stands in the text, folded. */
  readonly word: string;
  /** Counts words from 1; what stands at the same place means the same. */
  readonly place: number;
  readonly kind: TokenKind;
}

const MAX_WORD = 40;

// Groups: number and unit of a quantity. Then a run of Han, or letters and digits with what joins them.
const PIECES = new RegExp(
  `${QUANTITY_PATTERN}|\\p{Script=Han}+|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+(?:[.'&_/+-](?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+)*`,
  'gu',
);
const HAN = /^\p{Script=Han}/u;

/** The words of a text in any language, as terms that can be compared. */
export function tokenize(text: string): readonly Token[] {
  return [...tokensOf(text)];
}

/** The same one by one, for who may have enough before the end. */
export function* tokensOf(text: string): Generator<Token> {
  let place = 0;
  for (const match of foldText(text).matchAll(PIECES)) {
    let last = 0;
    for (const token of piece(match[0], match[1], match[2])) {
      last = token.place;
      yield place === 0 ? token : { term: token.term, word: token.word, place: place + last, kind: token.kind };
    }
    place += last;
  }
}

/** Sorted by place, which begins at 1. */
function piece(text: string, number: string | undefined, unit: string | undefined): readonly Token[] {
  if (number !== undefined && unit !== undefined) return quantity(text, number, unit);
  if (HAN.test(text)) return hanTokens(text);
  const parts = text.split(/[.'&_/+-]/).map(cut);
  if (text.length <= MAX_WORD && /^\d+\.\d+$/.test(text))
    return [{ term: numberTerm(Number(text)), word: text, place: 1, kind: 'number' }];
  const [head = ''] = parts;
  if (parts.length === 1 || /^[^']+'\p{L}{1,2}$/u.test(text)) return wordTokens(head, 1);
  const whole = parts.join('');
  const joined: readonly Token[] =
    parts.length <= 4 && whole.length <= MAX_WORD ? [{ term: stem(whole), word: whole, place: 1, kind: 'joined' }] : [];
  return [...joined, ...parts.flatMap((part, index) => wordTokens(part, index + 1))];
}

/** To what is kept of a long word, never with half a character at its end: halves of different ones are the same to the database. */
function cut(part: string): string {
  return part.length <= MAX_WORD ? part : part.slice(0, MAX_WORD).replace(/[\ud800-\udbff]$/, '');
}

function quantity(text: string, number: string, unit: string): readonly Token[] {
  const term = quantityTerm(number, unit, text.length === number.length + unit.length);
  const bare: Token = { term: numberTerm(Number(number.replace(',', '.'))), word: number, place: 1, kind: 'number' };
  const said: readonly Token[] = /^[a-z]{2}/.test(unit)
    ? [{ term: stem(unit), word: unit, place: 2, kind: 'part' }]
    : [];
  if (term === null) return [bare, { term: stem(unit), word: unit, place: 2, kind: 'word' }];
  return [{ term, word: term, place: 1, kind: 'quantity' }, bare, ...said];
}

function wordTokens(word: string, place: number): readonly Token[] {
  if (/^\d+$/.test(word)) return [{ term: numberTerm(Number(word)), word, place, kind: 'number' }];
  const whole: Token = { term: stem(word), word, place, kind: 'word' };
  const parts = /\d/.test(word) ? (word.match(/\p{L}+|\p{N}+/gu) ?? []) : [];
  if (parts.length < 2 || parts.length > 3) return [whole];
  const named = parts.filter((part) => part.length > 1);
  return [whole, ...named.map((part): Token => ({ term: part, word: part, place, kind: 'part' }))];
}

function hanTokens(text: string): readonly Token[] {
  const characters = [...text];
  return characters.flatMap((character, index) => {
    const next = characters[index + 1];
    const single: Token = { term: character, word: character, place: index + 1, kind: 'character' };
    if (next === undefined) return [single];
    const pair = character + next;
    return [single, { term: pair, word: pair, place: index + 1, kind: 'pair' }];
  });
}
