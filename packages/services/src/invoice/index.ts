import type { Deps } from '../deps.ts';
import type { InvoiceService } from './invoice-service.ts';
import { forgetBuyers, issueDue } from './issue-due.ts';
import { packingSlips } from './packing-slips.ts';
import { invoiceFile, issueInvoices, listInvoices } from './read.ts';
import { changeSettings, readSettings } from './settings.ts';

export function createInvoiceService(deps: Deps): InvoiceService {
  return {
    list: (actor, ref) => listInvoices(deps, actor, ref),
    issue: (actor, ref) => issueInvoices(deps, actor, ref),
    file: (actor, input) => invoiceFile(deps, actor, input),
    packingSlips: (actor, input) => packingSlips(deps, actor, input),
    settings: (actor) => readSettings(deps, actor),
    changeSettings: (actor, input) => changeSettings(deps, actor, input),
    issueDue: () => issueDue(deps),
    forgetBuyers: () => forgetBuyers(deps),
  };
}
