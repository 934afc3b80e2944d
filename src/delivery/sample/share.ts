/** A share of an exact decimal, in percent, with as many decimals as it is printed with. Rounds half away from zero. */
export function share(value: string, percent: number): string {
  const [whole, decimals = ''] = value.replace('-', '').split('.') as [string, string?];
  const scaled = BigInt(whole + decimals) * BigInt(Math.round(percent * 10));
  const digits = ((scaled + 500n) / 1000n).toString().padStart(decimals.length + 1, '0');
  const cut = digits.length - decimals.length;
  return `${value.startsWith('-') ? '-' : ''}${digits.slice(0, cut)}${decimals ? `.${digits.slice(cut)}` : ''}`;
}
