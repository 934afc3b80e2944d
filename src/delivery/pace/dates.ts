const DAY = 86_400_000;

/** Days since 1970; refuses what is no day of the calendar. */
export function dayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new Error(`"${date}" is not a date: YYYY-MM-DD, a day that exists.`);
  }
  return time / DAY;
}

export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const endsMonth = (date: string): boolean => dateOf(dayNumber(date) + 1).endsWith('-01');

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const month = monthNumber(date) + months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const first = `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const length = new Date(Date.UTC(Number(year), (month % 12) + 1, 0)).getUTCDate();
  return first.slice(0, 8) + String(Math.min(Number(date.slice(8)), length)).padStart(2, '0');
}

export interface Elapsed {
  readonly gone: number;
  readonly all: number;
}

/**
 * How much of the time from start to due is gone at the end of `asOf`. By months: calendar months count whole, the one
 * that `start` lies in included, and only once they are complete, so that January to November is 11 of 12.
 */
export function elapsed(start: string, due: string, asOf: string, by: 'month' | 'day'): Elapsed {
  const first = dayNumber(start);
  const now = dayNumber(asOf);
  const days = dayNumber(due) - first + 1;
  const all = by === 'day' ? days : monthNumber(due) - monthNumber(start) + 1;
  if (asOf >= due) return { gone: all, all };
  if (asOf < start) return { gone: 0, all };
  const gone = by === 'day' ? now - first + 1 : monthNumber(asOf) - monthNumber(start) + (endsMonth(asOf) ? 1 : 0);
  return { gone, all };
}
