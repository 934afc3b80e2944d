import { DubanError } from '../platform/errors.ts';

/** Why a deed is not done: a sentence that says what is in the way and what would help. */
export interface Refusal {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export const refusal = (id: string, en: string, zh: string): Refusal => ({ id, en, zh });

/** Refuses out of the middle of a deed; its transaction leaves nothing behind. */
export class Refused extends DubanError {
  constructor({ id, zh, en }: Refusal) {
    super(id, { zh, en });
  }
}

/** The same sentence whether it does not exist or may not be seen: ids cannot be guessed at. */
export const NO_SUCH_MATTER = refusal(
  'no-such-matter',
  'There is no such matter, or you may not see it. Look for it in the ledger.',
  '没有这个事项，或您无权查看，请从台账中查找。',
);

export const MATTER_IS_CLOSED = refusal(
  'closed-already',
  'The matter is closed. Nothing more is done on it unless the delivery office reopens it.',
  '事项已办结或终止，须由督查室重启后方可办理。',
);

export interface Change {
  readonly at: Date;
  readonly personId: string | null;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Someone else changed the same thing in the meantime. Holds what changed, so that the second person can see it. */
export class Conflict extends Refused {
  readonly changes: readonly Change[];

  constructor(changes: readonly Change[]) {
    super(
      refusal(
        'changed-meanwhile',
        'Someone changed this while you were working on it. See what changed, then send yours again.',
        '在您操作期间他人已作修改，请先查看改动，再重新提交。',
      ),
    );
    this.changes = changes;
  }
}
