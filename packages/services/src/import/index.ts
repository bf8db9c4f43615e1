export type { PastImport } from './import-history.ts';
export type * from './import-types.ts';
export { createImporter, type Importer } from './importer.ts';
