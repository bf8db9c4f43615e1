import { proveMirror } from '../prove/mirror.ts';
import { type Command, wholeNumber } from './command.ts';

/** A program with the published client and a database of its own, killed with the server. */
export const mirror: Command = {
  describes: 'mirrors orders with the packed client into SQLite, while it and the server are killed, and compares',
  options: {
    orders: { help: 'how many orders are made and moved, each with four or five events', fallback: '2300' },
    kills: { help: 'how often the mirroring program is killed', fallback: '10' },
    servers: { help: 'how often the server is killed', fallback: '3' },
  },
  async run(values, progress) {
    const [orders, kills] = [wholeNumber(values, 'orders'), wholeNumber(values, 'kills')];
    const proof = await proveMirror({ orders, kills, serverKills: wholeNumber(values, 'servers'), progress });
    const text = [
      `${proof.events} events of ${proof.orders} orders, while the program was killed ${proof.kills} times and the server ${proof.serverKills} times.`,
      `${proof.again} events came again after a kill and were taken once; the whole state was given ${proof.resets} times in their place.`,
      ...proof.faults,
    ].join('\n');
    return { ok: proof.faults.length === 0, text, figures: { ...proof } };
  },
};
