export interface City {
  readonly name: string;
  readonly chineseName: string;
  readonly region: string;
  readonly chineseRegion: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}
