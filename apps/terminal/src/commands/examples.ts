import type { Command } from 'commander';

const examplesOf = new WeakMap<Command, readonly string[]>();

/** Shows in the help of a command how it is used; each is a whole command line. */
export function withExamples(command: Command, ...lines: readonly string[]): Command {
  examplesOf.set(command, lines);
  return command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** What the help of a command shows, for whoever checks it. */
export const shownExamples = (command: Command): readonly string[] => examplesOf.get(command) ?? [];
