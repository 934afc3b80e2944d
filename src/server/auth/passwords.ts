import { hash, verify } from '@node-rs/argon2';
import { type Refusal, refusal } from '../../delivery/index.ts';

export const SHORTEST = 12;
export const LONGEST = 200;

// What OWASP asks of argon2id at least; about 25 ms on a small machine.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, COST);

export async function matchesPassword(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, password);
  } catch {
    // What is stored is no hash of ours: nothing matches it.
    return false;
  }
}

/** What is wrong with a new password. Length protects; rules about signs only make people write it down. */
export function weakness(password: string, email: string): Refusal | null {
  if (password.length < SHORTEST)
    return refusal(
      'password-too-short',
      `Give at least ${SHORTEST} characters; several words in a row are easy to keep in mind.`,
      `密码至少 ${SHORTEST} 个字符，可用几个词连成一句，便于记忆。`,
    );
  if (password.length > LONGEST)
    return refusal('password-too-long', `Use at most ${LONGEST} characters.`, `密码不要超过 ${LONGEST} 个字符。`);
  const plain = password.toLowerCase();
  const own = email.toLowerCase().split('@')[0]!;
  if (new Set(plain).size < 5 || (own.length >= 4 && plain.replaceAll(own, '').length < SHORTEST / 2))
    return refusal(
      'password-too-plain',
      'This password is easily guessed. Take one without your address and with more different characters.',
      '密码过于简单，请勿使用邮箱名，并使用更多不同字符。',
    );
  return null;
}
