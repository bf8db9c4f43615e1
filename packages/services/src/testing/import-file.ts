import type { Actor, ImportView } from '@pushcart/domain';
import type { Services } from '../services.ts';
import { newKey } from './make-order.ts';

/** Sends a file of products in two parts and has it checked. */
export async function checkFile({ productFile }: Services, actor: Actor, text: string): Promise<ImportView> {
  const { id: importId } = await productFile.createImport(actor, { fileName: 'products.csv', key: newKey() });
  const middle = Math.ceil(text.length / 2);
  for (const [position, part] of [text.slice(0, middle), text.slice(middle)].entries()) {
    await productFile.addPart(actor, { importId, position, text: part });
  }
  await productFile.checkImport(actor, { importId });
  return settle(productFile, actor, importId);
}

/** Brings in what was checked. */
export async function runFile({ productFile }: Services, actor: Actor, importId: string): Promise<ImportView> {
  await productFile.runImport(actor, { importId });
  return settle(productFile, actor, importId);
}

/** As many turns as it takes. */
async function settle(productFile: Services['productFile'], actor: Actor, importId: string): Promise<ImportView> {
  await productFile.carryOn();
  const view = await productFile.getImport(actor, { importId });
  return view.status === 'checking' || view.status === 'running' ? settle(productFile, actor, importId) : view;
}

/** Checks a file and brings it in. */
export async function bringIn(services: Services, actor: Actor, text: string): Promise<ImportView> {
  const { id } = await checkFile(services, actor, text);
  return runFile(services, actor, id);
}
