import type { Actor, ImportView } from '@pushcart/domain';

/**
 * Products as CSV files: a row a variant. A file comes in parts, is checked, and brought in by the worker, some products at a time, once
 * staff have seen what it would do. A server that stops in between goes on where it was.
 */
export interface ProductFileService {
  /** Rows by slug, page after page; the first page begins with the heading. */
  exportPage(
    actor: Actor,
    input: { cursor?: string | undefined },
  ): Promise<{ text: string; nextCursor: string | null }>;
  createImport(actor: Actor, input: { fileName: string; key: string }): Promise<ImportView>;
  /** Sent again, a part replaces itself. */
  addPart(actor: Actor, input: { importId: string; position: number; text: string }): Promise<void>;
  /** Says what the file would do, without doing it. */
  checkImport(actor: Actor, input: { importId: string }): Promise<ImportView>;
  /** Brings in what was checked; products with errors are left out. */
  runImport(actor: Actor, input: { importId: string }): Promise<ImportView>;
  getImport(actor: Actor, input: { importId: string }): Promise<ImportView>;
  /** The newest twenty. */
  listImports(actor: Actor): Promise<readonly ImportView[]>;
  /** Checks and brings in what waits. Returns how many files it was at. */
  carryOn(): Promise<number>;
}
