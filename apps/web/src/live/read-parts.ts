interface Part {
  readonly text: string;
  readonly nextCursor: string | null;
}

/** Reads a text that the shop gives part by part. */
export async function readParts(read: (cursor: string | undefined) => Promise<Part>): Promise<string> {
  const texts: string[] = [];
  let cursor: string | undefined;
  do {
    const part = await read(cursor);
    texts.push(part.text);
    cursor = part.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return texts.join('');
}
