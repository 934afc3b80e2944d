import type { Lang } from '../../server/index.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2026-03-05" → "2026年3月5日", "5 March 2026". */
export function formatDate(date: string, lang: Lang): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number) as [number, number, number];
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Without the year, for columns: "3月5日", "5 Mar". */
export function formatDay(date: string, lang: Lang): string {
  const [, month, day] = date.slice(0, 10).split('-').map(Number) as [number, number, number];
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]!.slice(0, 3)}`;
}

/** The day (YYYY-MM-DD) of a moment (ISO with zone) on the calendar of a time zone. */
export function dayIn(moment: string, timeZone = 'Asia/Shanghai'): string {
  return onTheClock(moment, timeZone).slice(0, 10);
}

/** A moment (ISO with zone) on the clock of a time zone, the same on the server and in any browser. */
export function formatMoment(moment: string, lang: Lang, timeZone: string): string {
  const [day, time] = onTheClock(moment, timeZone).split(' ') as [string, string];
  return `${formatDate(day, lang)}${lang === 'zh' ? ' ' : ', '}${time}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** YYYY-MM-DD HH:MM */
function onTheClock(moment: string, timeZone: string): string {
  // Making one takes a quarter of a millisecond, and a page shows a hundred moments.
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    clocks.set(timeZone, clock);
  }
  return clock.format(new Date(moment));
}
