const NUMBER = /^#?(\d{1,10})$/;
/** What the column of numbers can hold. */
const MOST = 2_147_483_647;

/** The order number that somebody who searches has typed; null for anything else, and for one that no order can have. */
export function searchedNumber(search: string): number | null {
  const number = Number(NUMBER.exec(search)?.[1] ?? Number.NaN);
  return number <= MOST ? number : null;
}
