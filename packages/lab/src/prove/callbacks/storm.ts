import { DomainError } from '@pushcart/domain';
import { checkDatabase } from '@pushcart/services';
import { createTestServices, placeAndStart, type TestStore, type TestStoreOptions } from '@pushcart/services/testing';
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
  await using shop = await createTestServices({ ...database, payment: createGateway(), stock: 2 * lives.length });
  const { services, store } = shop;
  const { receiveCallback } = services.payment;
  const now = store.clock.now();

  progress(`Placing ${2 * lives.length} orders`);
  const place = () => placeAndStart(store, store.guest());
  const twins = await inParallel(
    AT_ONCE,
    lives,
    async (life): Promise<Twins> => ({ life, calm: await place(), storm: await place() }),
  );

  progress('Telling them in order');
  await inParallel(AT_ONCE, twins, async ({ life, calm }) => {
    for (const subject of subjectsOf(life, calm)) await receiveCallback(genuine(subject, now));
  });

  const storm = brew(dice, twins, now);
  progress(`Telling them shuffled: ${storm.deliveries.length} deliveries`);
  const received = await inParallel(AT_ONCE, storm.deliveries, async ({ callback, isForged }) => {
    const refusal = await receiveCallback(callback).then(() => null, reasonOf);
    return { isForged, refusal, rawBody: callback.rawBody };
  });

  progress('Comparing the ends');
  const forged = received.filter(({ isForged }) => isForged);
  const faults = [
    ...received.flatMap((one) => faultOf(one) ?? []),
    ...(await differences(store, twins)),
    ...(await miscounted(store, 2 * storm.subjects)),
  ];
  return {
    payments: twins.length,
    callbacks: storm.subjects,
    repeated: storm.repeated,
    forged: forged.length,
    forgedRefused: forged.filter(({ refusal }) => refusal === 'CALLBACK_REJECTED').length,
    faults: faults.slice(0, MAX_FAULTS),
  };
}

/** What arrives, in the order it arrives. */
function brew(dice: Dice, twins: readonly Twins[], now: Date) {
  const subjects = twins.flatMap(({ life, storm }) => subjectsOf(life, storm));
  const repeated = subjects.filter(() => dice.chance(REPEATED));
  const pretended = shuffle(dice, subjects).slice(0, Math.round(subjects.length * FORGED));
  const deliveries = [
    ...[...subjects, ...repeated].map((subject) => ({ callback: genuine(subject, now), isForged: false })),
    ...pretended.map((subject) => {
      const told = { ...subject, eventId: `forged_${subject.eventId}` };
      return { callback: forged(dice, told, now), isForged: true };
    }),
  ];
  return { subjects: subjects.length, repeated: repeated.length, deliveries: shuffle(dice, deliveries) };
}

const reasonOf = (error: unknown) => (error instanceof DomainError ? error.reason : String(error));

interface Received {
  readonly isForged: boolean;
  readonly refusal: string | null;
  readonly rawBody: string;
}

function faultOf({ isForged, refusal, rawBody }: Received): string | null {
  if (!isForged) return refusal === null ? null : `A genuine callback was refused: ${refusal} ${rawBody}`;
  return refusal === 'CALLBACK_REJECTED' ? null : `A forged callback was not refused but ${refusal}: ${rawBody}`;
}

async function differences(store: TestStore, twins: readonly Twins[]): Promise<readonly string[]> {
  const ends = await readEndStates(
    store,
    twins.flatMap(({ calm, storm }) => [calm.orderId, storm.orderId]),
  );
  return twins.flatMap(({ life, calm, storm }) => {
    const [expected, got] = [calm, storm].map(({ orderId }) => JSON.stringify(ends.get(orderId)));
    return expected === got ? [] : [`${life.map(({ status }) => status).join(' > ')}: ${got} instead of ${expected}`];
  });
}

/** Each genuine callback is kept once, and whatever must hold in a shop holds. */
async function miscounted({ deps: { db }, databaseUrl }: TestStore, told: number): Promise<readonly string[]> {
  const kept = await db.providerCallback.count();
  const broken = await checkDatabase(databaseUrl);
  return [
    ...(kept === told ? [] : [`${kept} callbacks are kept, ${told} were told.`]),
    ...broken.map(({ id, invariant, count }) => `${id} ${invariant}: ${count}`),
  ];
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
