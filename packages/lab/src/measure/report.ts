/** What a benchmark says: its figure beside the limit that was measured in the same run. */
export interface Report {
  readonly name: string;
  readonly figure: number;
  /** What the machine gives without us: a bare loop, a bare SQL call, or the stated aim. */
  readonly limit: number;
  /** figure / limit */
  readonly ratio: number;
  readonly unit: string;
  /** One entry a round or a step, with what was counted in it. */
  readonly samples: readonly Readonly<Record<string, number | string>>[];
  readonly settings: Readonly<Record<string, number | string | boolean>>;
}

export interface BenchmarkOptions {
  readonly quick: boolean;
  /** How many products there are, where that can be chosen. */
  readonly products?: number | undefined;
  readonly progress: (text: string) => void;
}

export interface Benchmark {
  readonly describes: string;
  run(options: BenchmarkOptions): Promise<Report>;
}

export function createReport(report: Omit<Report, 'ratio'>): Report {
  return { ...report, ratio: Number((report.figure / report.limit).toPrecision(3)) };
}
