import type { Deps } from '../deps.ts';
import { choose, listChoices, unsubscribe } from './choices.ts';
import { listMessages, retryMessage } from './list-messages.ts';
import type { MessageService } from './message-service.ts';
import { sendDue } from './send-due.ts';

export function createMessageService(deps: Deps): MessageService {
  return {
    sendDue: () => sendDue(deps),
    list: (actor, input) => listMessages(deps, actor, input),
    retry: (actor, input) => retryMessage(deps, actor, input),
    choices: (actor) => listChoices(deps, actor),
    choose: (actor, choice) => choose(deps, actor, choice),
    unsubscribe: (input) => unsubscribe(deps, input),
  };
}
