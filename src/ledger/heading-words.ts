/** The words of a heading without the sign of a list before them, which a text has that was once a page of the web. */
export const headingWords = (text: string): string => text.trim().replace(/^[-–—•·*]\s+/, '');
