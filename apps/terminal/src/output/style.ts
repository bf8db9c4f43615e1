import { styleText } from 'node:util';

type Paint = (text: string) => string;

/** Colours that mean something; each leaves text as it is where there are none. */
export interface Style {
  readonly bold: Paint;
  readonly soft: Paint;
  readonly good: Paint;
  readonly warn: Paint;
  readonly bad: Paint;
}

type Format = Parameters<typeof styleText>[0];

export function createStyle(hasColors: boolean): Style {
  const paint =
    (format: Format): Paint =>
    (text) =>
      hasColors ? styleText(format, text, { validateStream: false }) : text;
  return { bold: paint('bold'), soft: paint('dim'), good: paint('green'), warn: paint('yellow'), bad: paint('red') };
}

/** Colours where they are shown: never in a pipe, and not where NO_COLOR is set (https://no-color.org). */
export function styleFor(stream: Pick<NodeJS.WriteStream, 'isTTY'> & { hasColors?(): boolean }): Style {
  const isUnwanted = (process.env.NO_COLOR ?? '') !== '';
  return createStyle(stream.isTTY === true && !isUnwanted && (stream.hasColors?.() ?? false));
}
