import { DomainError } from '@pushcart/domain';
import { checkInvariants } from '@pushcart/services';
import { createTestServices, placeAndStart, type TestStoreOptions } from '@pushcart/services/testing';
import { createDice, type Dice } from '../dice.ts';
import { readEndStates } from './end-states.ts';
import { inParallel } from './in-parallel.ts';
import { randomLife, shuffle, type Told } from './lives.ts';
import { createGateway, forged, genuine, type Subject } from './provider.ts';

export interface CallbackProof {
  readonly payments: number;
  /** Different callbacks, of which some are delivered twice. */
  readonly callbacks: number;
  readonly repeated: number;
  readonly forged: number;
  readonly forgedRefused: number;
  /** What went wrong, at most ten of it. */
  readonly faults: readonly string[];
}

export interface CallbackProofOptions {
  /** How many different callbacks, about. */
  readonly count: number;
  readonly seed: number;
  readonly progress?: (text: string) => void;
}

const REPEATED = 0.3;
const FORGED = 0.05;
const AT_ONCE = 8;
const MAX_FAULTS = 10;
/** A unit and its delivery. */
const AMOUNT = 1_490;

/** A payment that lives twice: `calm` is told in order, `storm` is not. */
interface Twins {
  readonly life: readonly Told[];
  readonly calm: Started;
  readonly storm: Started;
}

interface Started {
  readonly orderId: string;
  readonly paymentId: string;
}

/**
 * Tells the same payments' lives twice: once callback after callback as they happened, and once all at once, shuffled, 30 % of them
 * twice, with 5 % forged among them. Both must come to the same end, and no forged one may be believed.
 */
export async function proveStorm(
  { count, seed, progress = () => {} }: CallbackProofOptions,
  database: Pick<TestStoreOptions, 'database'> = {},
): Promise<CallbackProof> {
  const dice = createDice(seed);
  const lives = livesOf(dice, count);
  const options = { ...database, payment: createGateway(), stock: 2 * lives.length };
  await using shop = await createTestServices(options);
  const { services, store } = shop;
  const place = () => placeAndStart(store, store.guest());

  progress(`Placing ${2 * lives.length} orders`);
  const twins = await inParallel(
    AT_ONCE,
    lives,
    async (life): Promise<Twins> => ({ life, calm: await place(), storm: await place() }),
  );

  const now = store.clock.now();
  const receive = services.payment.receiveCallback;
  progress('Telling them in order');
  await inParallel(AT_ONCE, twins, async ({ life, calm }) => {
    for (const subject of subjectsOf(life, calm)) await receive(genuine(subject, now));
  });

  const subjects = twins.flatMap(({ life, storm }) => subjectsOf(life, storm));
  const repeated = subjects.filter(() => dice.chance(REPEATED));
  const forgeries = shuffle(dice, subjects)
    .slice(0, Math.round(subjects.length * FORGED))
    .map((subject) => forged(dice, { ...subject, eventId: `forged_${subject.eventId}` }, now));
  const deliveries = [...subjects, ...repeated].map((subject) => ({
    callback: genuine(subject, now),
    isForged: false,
  }));
  const storm = shuffle(dice, [...deliveries, ...forgeries.map((callback) => ({ callback, isForged: true }))]);

  progress(`Telling them shuffled: ${storm.length} deliveries`);
  const faults: string[] = [];
  let forgedRefused = 0;
  await inParallel(AT_ONCE, storm, async ({ callback, isForged }) => {
    const reason = await receive(callback).then(
      () => null,
      (error: unknown) => (error instanceof DomainError ? error.reason : String(error)),
    );
    if (reason === 'CALLBACK_REJECTED' && isForged) forgedRefused += 1;
    else if (isForged) faults.push(`A forged callback was not refused: ${callback.rawBody}`);
    else if (reason !== null) faults.push(`A genuine callback was refused: ${reason}`);
  });

  progress('Comparing the ends');
  const ids = twins.flatMap(({ calm, storm }) => [calm.orderId, storm.orderId]);
  const ends = await readEndStates(store, ids);
  for (const { life, calm, storm } of twins) {
    const [expected, got] = [calm, storm].map(({ orderId }) => JSON.stringify(ends.get(orderId)));
    if (expected !== got) faults.push(`${life.map(({ status }) => status).join(' > ')}: ${got} instead of ${expected}`);
  }
  const kept = await store.deps.db.providerCallback.count();
  if (kept !== 2 * subjects.length) faults.push(`${kept} callbacks are kept, ${2 * subjects.length} were told.`);
  for (const { id, invariant, count: rows } of await checkInvariants(store.deps.db)) {
    faults.push(`${id} ${invariant}: ${rows}`);
  }
  return {
    payments: twins.length,
    callbacks: subjects.length,
    repeated: repeated.length,
    forged: forgeries.length,
    forgedRefused,
    faults: faults.slice(0, MAX_FAULTS),
  };
}

function livesOf(dice: Dice, count: number): readonly (readonly Told[])[] {
  const lives: (readonly Told[])[] = [];
  for (let told = 0; told < count; ) {
    const life = randomLife(dice, AMOUNT);
    lives.push(life);
    told += life.length;
  }
  return lives;
}

function subjectsOf(life: readonly Told[], { paymentId }: Started): readonly Subject[] {
  return life.map((told, step) => ({ paymentId, amount: AMOUNT, told, eventId: `evt_${paymentId}_${step}` }));
}
