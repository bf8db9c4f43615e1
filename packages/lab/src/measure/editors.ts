import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from '@typescript/typescript6';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The compiler of the workspace, TypeScript 7. */
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** A file that is open in an editor. */
export interface Editor extends AsyncDisposable {
  /** Names of what could be written between `before` and `after`, which are the whole file from now on. */
  complete(before: string, after: string): Promise<readonly string[]>;
}

/** As editors of today ask: the language server of TypeScript 7, over the Language Server Protocol 3.17. */
export async function openLanguageServer(directory: string, file: string): Promise<Editor> {
  const server = spawn('node', [TSC, '--lsp', '--stdio'], { cwd: directory, stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const rootUri = pathToFileURL(directory).href;
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = pathToFileURL(file).href;
  const textDocument = { uri, languageId: 'typescript', version: 1, text: '' };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  let version = 1;
  return {
    async complete(before, after) {
      version += 1;
      const contentChanges = [{ text: before + after }];
      const change = { textDocument: { uri, version }, contentChanges };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, change);
      const lines = before.split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      const found = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
      return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label.replace(/\?$/, ''));
    },
    [Symbol.asyncDispose]: () => end(connection, server),
  };
}

async function end(connection: ProtocolConnection, server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  connection.dispose();
  server.kill();
  await ended;
}

/** As editors asked until then: the language service of TypeScript 6. */
export function openLanguageService(directory: string, file: string): Editor {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${directory}/tsconfig.json`,
    {},
    Object.assign({}, ts.sys, { onUnRecoverableConfigFileDiagnostic: fail }),
  );
  let [text, version] = ['', 1];
  const service = ts.createLanguageService({
    ...{ fileExists: ts.sys.fileExists, readFile: ts.sys.readFile, readDirectory: ts.sys.readDirectory },
    ...{ directoryExists: ts.sys.directoryExists, getDirectories: ts.sys.getDirectories },
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
    getCompilationSettings: () => config?.options ?? {},
    getCurrentDirectory: () => directory,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '1'),
    getScriptSnapshot(name) {
      const held = name === file ? text : ts.sys.readFile(name);
      return held === undefined ? undefined : ts.ScriptSnapshot.fromString(held);
    },
  });
  return {
    async complete(before, after) {
      [text, version] = [before + after, version + 1];
      return service.getCompletionsAtPosition(file, before.length, {})?.entries.map(({ name }) => name) ?? [];
    },
    [Symbol.asyncDispose]: async () => service.dispose(),
  };
}

function fail({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
