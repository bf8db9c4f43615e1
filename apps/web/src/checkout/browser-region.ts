/** The first country that a visitor's languages name, as `de-CH` does; a language alone does not say where its speaker is. */
export function browserRegion(languages: readonly string[]): string | undefined {
  return languages.map(regionOf).find((region) => region !== undefined && /^[A-Z]{2}$/.test(region));
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}
