import PDFDocument from 'pdfkit';
import { documentFont } from './font.ts';

/** Points; A4 is 595 by 842. */
const MARGIN = 50;
const BOTTOM = 760;
export const WIDTH = 595 - 2 * MARGIN;
export const INK = '#1c1a17';
export const SOFT = '#6b655c';
const LINE = '#d8d2c8';

interface Column {
  readonly label: string;
  readonly width: number;
  /** Numbers stand at the end. */
  readonly end?: boolean;
}

interface TextOptions {
  readonly x?: number;
  readonly width?: number;
  readonly size?: number;
  readonly color?: string;
  readonly end?: boolean;
}

export type Sheet = ReturnType<typeof createSheet>;

/** A document that is written from top to bottom, and goes on on the next page when one is full. */
export function createSheet({
  title,
  author,
  locale,
  at,
}: {
  title: string;
  author: string;
  locale: string;
  at: Date;
}) {
  const pdf = new PDFDocument({
    size: 'A4',
    // The footer stands in the margin, where a page would else be added for it.
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    font: documentFont() as unknown as string,
    info: { Title: title, Author: author, Creator: 'Pushcart', CreationDate: at, ModDate: at },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  let y = MARGIN;

  function heightOf(text: string, { width = WIDTH, size = 10 }: TextOptions): number {
    return pdf.fontSize(size).heightOfString(text === '' ? ' ' : text, { width, lineGap: 2 });
  }

  function put(
    text: string,
    top: number,
    { x = 0, width = WIDTH - x, size = 10, color = INK, end = false }: TextOptions,
  ) {
    pdf.fontSize(size).fillColor(color);
    pdf.text(text, MARGIN + x, top, { width, lineGap: 2, align: end ? 'right' : 'left' });
  }

  function rule(): void {
    pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + WIDTH, y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
  }

  function newPage(): void {
    pdf.addPage();
    y = MARGIN;
  }

  function cells(columns: readonly Column[], texts: readonly string[], look: TextOptions): void {
    const height = Math.max(
      ...columns.map(({ width }, place) => heightOf(texts[place] ?? '', { ...look, width: width - 8 })),
    );
    let x = 0;
    for (const [place, { width, end = false }] of columns.entries()) {
      put(texts[place] ?? '', y, { ...look, x, width: width - 8, end });
      x += width;
    }
    y += height;
  }

  return {
    /** A block of text below what stands there. */
    text(text: string, options: TextOptions = {}): void {
      const height = heightOf(text, options);
      if (y + height > BOTTOM) newPage();
      put(text, y, options);
      y += height;
    },
    gap(points: number): void {
      y += points;
    },
    rule,
    newPage,
    /** Blocks side by side; what follows stands below the longest. */
    beside(blocks: readonly (() => void)[]): void {
      const top = y;
      let lowest = top;
      for (const block of blocks) {
        y = top;
        block();
        lowest = Math.max(lowest, y);
      }
      y = lowest;
    },
    /** Rows under a heading that is repeated on every page. */
    table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
      const heading = () => {
        cells(
          columns,
          columns.map(({ label }) => label),
          { size: 9, color: SOFT },
        );
        y += 4;
        rule();
        y += 6;
      };
      heading();
      for (const row of rows) {
        const height = Math.max(...columns.map(({ width }, place) => heightOf(row[place] ?? '', { width: width - 8 })));
        if (y + height > BOTTOM) {
          newPage();
          heading();
        }
        cells(columns, row, {});
        y += 6;
      }
      rule();
      y += 8;
    },
    /** Name and amount at the right. */
    sum(name: string, amount: string, { size = 10, color = INK }: Pick<TextOptions, 'size' | 'color'> = {}): void {
      const height = heightOf(name, { width: 170, size });
      if (y + height > BOTTOM) newPage();
      put(name, y, { x: WIDTH - 270, width: 170, size, color });
      put(amount, y, { x: WIDTH - 100, width: 100 - 8, size, color, end: true });
      y += height + 2;
    },
    /** Ends the document, with a line at the foot of each page. */
    async finish(footer: (page: number, pages: number) => string): Promise<Buffer> {
      const { count } = pdf.bufferedPageRange();
      for (let page = 0; page < count; page++) {
        pdf.switchToPage(page);
        put(footer(page + 1, count), 800, { size: 8, color: SOFT });
      }
      pdf.end();
      await finished;
      return Buffer.concat(chunks);
    },
  };
}
