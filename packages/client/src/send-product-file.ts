import { type ImportView, MAX_IMPORT_PART } from '@pushcart/domain';
import { newKey } from './key.ts';
import type { Pushcart } from './pushcart.ts';

export interface ProductFile {
  readonly name: string;
  /** CSV, in pieces of any length: a file need not fit into memory. */
  readonly text: Iterable<string> | AsyncIterable<string>;
}

/**
 * Sends a file of products and has it checked. `productFile.get` tells how far that is and what is wrong with it; `productFile.run`
 * brings in what was checked.
 *
 * @param onSent hears after each part how many characters have been sent
 */
export async function sendProductFile(
  { productFile }: Pick<Pushcart, 'productFile'>,
  { name, text }: ProductFile,
  onSent: (characters: number) => void = () => {},
): Promise<ImportView> {
  const { id: importId } = await productFile.create.mutate({ fileName: name, key: newKey() });
  let [position, sent] = [0, 0];
  for await (const part of partsOf(text)) {
    await productFile.addPart.mutate({ importId, position, text: part });
    position += 1;
    sent += part.length;
    onSent(sent);
  }
  return productFile.check.mutate({ importId });
}

/** A text in parts that one call can carry. No character of two halves is cut through. */
export async function* partsOf(text: ProductFile['text'], most = MAX_IMPORT_PART): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    held += piece;
    while (held.length > most) {
      const end = /[\uD800-\uDBFF]/.test(held.charAt(most - 1)) ? most - 1 : most;
      yield held.slice(0, end);
      held = held.slice(end);
    }
  }
  if (held !== '') yield held;
}
