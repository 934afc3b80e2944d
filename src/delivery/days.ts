const formats = new Map<string, Intl.DateTimeFormat>();

/** The day on the calendar, YYYY-MM-DD, at a moment in a time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  // Making one takes half a millisecond, and every deed asks.
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(moment);
}
