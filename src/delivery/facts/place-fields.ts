import { z } from 'zod';
import { requiredText } from '../fields.ts';

/** How a government is called and by which clock it reckons: when its books are opened, and in its settings. */
export const placeFields = {
  nameZh: requiredText(100),
  nameEn: requiredText(200),
  timeZone: z.string().refine(isTimeZone, 'Give a time zone such as Asia/Shanghai.|请填写时区，如 Asia/Shanghai。'),
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
