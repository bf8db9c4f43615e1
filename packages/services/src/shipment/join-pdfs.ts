import { PDFDocument } from '@cantoo/pdf-lib';

/** Several PDFs as one, their pages in the order given. */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only;
  const joined = await PDFDocument.create();
  for (const file of files) {
    const source = await PDFDocument.load(file);
    for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page);
  }
  return joined.save();
}
