import { isLetter } from '../text/script.ts';

/**
 * Every run of ASCII letters and digits that holds a letter, with a digit group joined by ".", "+" or "-" to it:
 * development, CBD, 5G, PM2.5, Covid-19. Visits where it begins and ends, with a hash of its signs.
 */
export function scanWords(text: string, visit: (from: number, to: number, hash: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (!isAlphanumeric(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    let hasLetter = false;
    let hash = 0;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) hasLetter = true;
      else if (!isDigit(code)) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (!hasLetter) continue;
    const joint = text.charCodeAt(at);
    if ((joint === 0x2e || joint === 0x2b || joint === 0x2d) && isDigit(text.charCodeAt(at + 1))) {
      do hash = (Math.imul(hash, 31) + text.charCodeAt(at++)) | 0;
      while (isDigit(text.charCodeAt(at)));
    }
    visit(from, at, hash);
  }
}

function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
