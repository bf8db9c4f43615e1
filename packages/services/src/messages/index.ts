import type { Deps } from '../deps.ts';
import type { MessageService } from './message-service.ts';
import { sendDue } from './send-due.ts';

export function createMessageService(deps: Deps): MessageService {
  return { sendDue: () => sendDue(deps) };
}
