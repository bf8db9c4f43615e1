import fc from 'fast-check';

/** A thing with a status, what can happen to it, and where it may go as drawn: `placed → paid cancelled expired`, a line a status. */
export interface Machine<State, Happening> {
  readonly name: string;
  readonly drawing: string;
  /** Whether one happening may take it several arrows on, as when a message overtakes those before it. */
  readonly skips: boolean;
  readonly starts: readonly State[];
  readonly happening: fc.Arbitrary<Happening>;
  statusOf(state: State): string;
  /** What comes of a happening, the same state if it is refused. Throws when something besides the status is wrong. */
  apply(state: State, happening: Happening): State;
}

export interface StateProof {
  readonly machine: string;
  readonly sequences: number;
  /** Happenings tried. */
  readonly steps: number;
  /** How often each arrow was followed. */
  readonly followed: Readonly<Record<string, number>>;
  /** Drawn and never followed: the tries did not reach it. */
  readonly missed: readonly string[];
  /** The shortest sequence that went wrong, and what went wrong; null when none did. */
  readonly fault: string | null;
}

const LONGEST = 40;

/** Lets random things happen in random order and compares each step with the drawing. The same seed tries the same. */
export function proveMachine<State, Happening>(
  machine: Machine<State, Happening>,
  { count, seed }: { readonly count: number; readonly seed: number },
): StateProof {
  const arrows = readDrawing(machine.drawing);
  const allowed = machine.skips ? closure(arrows) : arrows;
  const followed = new Map<string, number>();
  let steps = 0;

  const walk = (start: State, happenings: readonly Happening[]) => {
    let state = start;
    for (const happening of happenings) {
      steps += 1;
      const next = machine.apply(state, happening);
      const [from, to] = [machine.statusOf(state), machine.statusOf(next)];
      state = next;
      if (from === to) continue;
      if (!allowed.has(arrow(from, to))) throw new Error(`It went from ${from} to ${to}, which is not drawn.`);
      followed.set(arrow(from, to), (followed.get(arrow(from, to)) ?? 0) + 1);
    }
  };
  const result = fc.check(
    fc.property(
      fc.constantFrom(...machine.starts),
      fc.array(machine.happening, { maxLength: LONGEST, size: 'max' }),
      walk,
    ),
    { numRuns: count, seed },
  );
  return {
    machine: machine.name,
    sequences: result.numRuns,
    steps,
    followed: Object.fromEntries([...followed].sort()),
    missed: [...arrows].filter((drawn) => !followed.has(drawn)),
    fault: result.failed ? `${String(result.errorInstance)} ${fc.stringify(result.counterexample)}` : null,
  };
}

const arrow = (from: string, to: string): string => `${from} → ${to}`;

/** Arrows from a status to itself change nothing and are left out. */
function readDrawing(drawing: string): ReadonlySet<string> {
  const lines = drawing.trim().split('\n');
  return new Set(
    lines.flatMap((line) => {
      const [from = '', targets = ''] = line.split('→').map((part) => part.trim());
      return targets.split(/\s+/).map((to) => arrow(from, to));
    }),
  );
}

/** Every arrow, and every pair that several arrows lead to one after the other. */
function closure(arrows: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(arrows);
  // A set grows while it is walked.
  for (const first of reached) {
    const [from = '', middle = ''] = first.split(' → ');
    for (const second of arrows) {
      const [start, to = ''] = second.split(' → ');
      if (start === middle) reached.add(arrow(from, to));
    }
  }
  return reached;
}
