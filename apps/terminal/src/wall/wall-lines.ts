import { type LocalizedText, minuteBars, type WallView } from '@pushcart/client';
import { counted, formatMoney } from '../output/format.ts';
import { createStyle, type Style } from '../output/style.ts';
import { fit } from '../output/width.ts';
import { type Block, bars, beside, flow, type Pair, pairLine, panel } from './blocks.ts';
import { lowStockOf, ordersPerMinute, tickerOf, type WallBoard } from './wall-board.ts';

export interface WallSize {
  readonly width: number;
  readonly height: number;
}

interface Drawing extends WallSize {
  readonly style: Style;
  readonly text: (text: LocalizedText) => string;
  /** By this machine's clock. */
  readonly now: Date;
}

const WIDE = 110;
const MIDDLE = 70;
const GAP = 3;

/** The wall in at most `height` lines, each at most `width` columns. What is stale is grey, but for the line that says so. */
export function wallLines(board: WallBoard, drawing: Drawing): readonly string[] {
  const { width, height, style } = drawing;
  const head = headLine(board, drawing);
  if (board.view === null) return [head, '', fit('Waiting for the first figures …', width)].slice(0, height);
  const isStale = board.connection === 'reconnecting' || board.connection === 'offline';
  const inner = isStale ? { ...drawing, style: createStyle(false) } : drawing;
  const now = new Date(drawing.now.getTime() + board.offsetMs);
  const top = [...revenueLines(board.view, inner), ...figureLines(board.view, now, inner), ''];
  const foot = height >= 16 ? [style.soft(fit('q quits · r tries to reach the shop now', width))] : [];
  const rest = height - 1 - top.length - foot.length;
  const body = [...top, ...listLines(board, { ...inner, height: rest })];
  const shown = isStale ? body.map(style.soft) : body;
  return [head, ...shown, ...foot].slice(0, height);
}

function headLine(
  { store, view, connection, heardAt, offsetMs }: WallBoard,
  { width, style, text, now }: Drawing,
): string {
  const clock = view === null ? '' : `  ${timeIn(view.timeZone, new Date(now.getTime() + offsetMs))}`;
  const since = heardAt === null ? 'no answer yet' : `stale since ${heardAt.toLocaleTimeString('en-GB')}`;
  const lights = {
    idle: { right: 'connecting …', paint: style.soft },
    live: { right: '● live', paint: style.good },
    reconnecting: { right: '◌ reconnecting …', paint: style.warn },
    offline: { right: `○ ${since}`, paint: style.bad },
  };
  return pairLine({ left: `${text(store)}${clock}`, ...lights[connection] }, width);
}

function revenueLines({ today, revenueLastWeek, currency }: WallView, { width, style }: Drawing): readonly string[] {
  const say = (amount: number) => formatMoney({ amount, currency });
  const refunded = today.refunded > 0 ? `  (${say(today.refunded)} refunded)` : '';
  return [
    '',
    style.bold(fit(`Revenue today  ${say(today.revenue)}${refunded}`, width)),
    ...(revenueLastWeek === 0
      ? [style.soft(fit('Nothing by this time a week ago', width))]
      : [leadLine(today.revenue, revenueLastWeek, say(revenueLastWeek), { width, style })]),
  ];
}

const LEVEL = 0.005;

function leadLine(now: number, then: number, said: string, { width, style }: Pick<Drawing, 'width' | 'style'>): string {
  const share = (now - then) / then;
  const percent = `${Math.round(Math.abs(share) * 100).toLocaleString('en')} %`;
  if (Math.abs(share) < LEVEL) return fit(`= as a week ago by now (${said})`, width);
  return share > 0
    ? style.good(fit(`▲ ${percent} ahead of a week ago by now (${said})`, width))
    : style.warn(fit(`▼ ${percent} behind a week ago by now (${said})`, width));
}

function figureLines(view: WallView, now: Date, { width, style }: Drawing): readonly string[] {
  const { today, visitors } = view;
  const rate = ordersPerMinute(view, now).toLocaleString('en', { maximumFractionDigits: 1 });
  const steps = [`${today.placed} placed`, `${today.paid} paid`, `${today.shipped} shipped`];
  const ends = [`${today.delivered} delivered`, `${today.cancelled} cancelled`];
  const people = [`${rate} orders/min`, counted(visitors.count, 'visitor')];
  const chart = bars(
    minuteBars(view.minutes, now).map(({ orders }) => orders),
    width - 11,
  );
  return ['', ...flow([...people, ...steps, ...ends], width), `${style.soft('last hour  ')}${fit(chart, width - 11)}`];
}

function listLines(board: WallBoard, drawing: Drawing): readonly string[] {
  const { width, height } = drawing;
  if (height <= 0) return [];
  if (width >= WIDE) {
    const each = Math.floor((width - 2 * GAP) / 3);
    const size = { ...drawing, width: each };
    return beside([ticker(board, size), topProducts(board, size), lowStock(board, size)], GAP).lines;
  }
  if (width >= MIDDLE) {
    const each = Math.floor((width - GAP) / 2);
    const upper = { ...drawing, width: each, height: Math.ceil(height / 2) };
    const lower = { ...upper, height: height - upper.height };
    const right = { width: each, lines: [...topProducts(board, upper).lines, ...lowStock(board, lower).lines] };
    return beside([ticker(board, { ...drawing, width: each }), right], GAP).lines;
  }
  const third = { ...drawing, height: Math.floor(height / 3) };
  const first = { ...drawing, height: height - 2 * third.height };
  return [...ticker(board, first).lines, ...lowStock(board, third).lines, ...topProducts(board, third).lines];
}

function ticker(board: WallBoard, { text: _, ...size }: Drawing): Block {
  const timeZone = board.view?.timeZone ?? 'UTC';
  const rows = tickerOf(board, size.height).map(
    ({ number, placedAt, city, total, status }): Pair => ({
      left: `${timeIn(timeZone, placedAt)}  #${number}  ${city}`,
      right: `${formatMoney(total)}  ${status}`,
    }),
  );
  return panel({ title: 'Latest orders', rows, empty: 'None yet' }, size);
}

function topProducts({ view }: WallBoard, { text, ...size }: Drawing): Block {
  const rows = (view?.topProducts ?? []).map(({ name, units }): Pair => ({ left: text(name), right: `${units} sold` }));
  return panel({ title: 'Top products today', rows, empty: 'Nothing sold yet' }, size);
}

function lowStock(board: WallBoard, { text, ...size }: Drawing): Block {
  const rows = lowStockOf(board).map(({ productName, sku, warehouseName, onHand, reserved }): Pair => {
    const left = onHand - reserved;
    const where = text(warehouseName);
    return {
      left: `${text(productName)}  ${sku}${where === '' ? '' : ` · ${where}`}`,
      right: `${left} left`,
      paint: left <= 0 ? size.style.bad : size.style.warn,
    };
  });
  return panel({ title: 'Low stock', rows, empty: 'Nothing is low' }, size);
}

function timeIn(timeZone: string, at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}
