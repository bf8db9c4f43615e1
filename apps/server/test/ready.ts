import type { ChildProcess } from 'node:child_process';

/** Resolves with its address when the server says it is ready; a loader of its code may say other things before. */
export function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (typeof message !== 'object' || !('type' in message) || message.type !== 'ready') return;
      if ('url' in message) resolve(String(message.url));
    });
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended with ${code ?? signal} before it was ready.`)),
    );
  });
}
