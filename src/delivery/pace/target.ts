import type { PaceState, TargetKind } from '../../ledger/terms.ts';
import type { Comparator } from '../../reading/reading.ts';
import type { Reason } from './reasons.ts';
import type { Shown } from './shown.ts';

export { PACE_STATES, type PaceState, TARGET_KINDS, type TargetKind } from '../../ledger/terms.ts';

/** What is expected by the end of a period, where the office has set it by hand: a node of the yearly plan. */
export interface TrajectoryPoint {
  /** ISO date. */
  readonly periodEnd: string;
  readonly expected: string;
}

/** All amounts are decimal strings, all dates `YYYY-MM-DD`; the value of a fall is written without its sign. */
export interface Target {
  readonly kind: TargetKind;
  /** Where the matter stood on `start`. */
  readonly baseline?: string | null;
  readonly value: string;
  /** Closes a range. */
  readonly upper?: string | null;
  readonly unit: string | null;
  readonly comparator: Comparator;
  /** A ceiling on what adds up over the period (spending, days of bad air), not on a level (PM2.5, a rate). */
  readonly accrues?: boolean;
  readonly start: string;
  readonly due: string;
  readonly trajectory?: readonly TrajectoryPoint[];
}

/** What a unit reported: the total since `start`, or the level or rate, as it stood at the end of `asOf`. */
export interface ReportedValue {
  readonly value: string;
  readonly asOf: string;
}

export interface PaceRules {
  /** Which part of the period is gone: complete calendar months, as monthly statistics are read, or days. */
  readonly elapsed: 'month' | 'day';
  /** How far off the line still counts as on pace, as a share of the way from baseline to target. */
  readonly tolerance: string;
  /** A report older than this no longer says where a matter stands. */
  readonly staleAfterMonths: number;
  /** In days, where the settings of a place say so; it stands before the months. */
  readonly staleAfterDays?: number;
}

/** Complete months, no tolerance, and a quarter with one month to report it. */
export const DEFAULT_RULES: PaceRules = { elapsed: 'month', tolerance: '0', staleAfterMonths: 4 };

export interface Pace {
  readonly state: PaceState;
  readonly reason: Reason;
  readonly actual: string | null;
  /** The day whose expectation is compared; the day asked about where nothing was reported. */
  readonly asOf: string;
  /** What should have been reached by `asOf`, in the target's unit. */
  readonly expected: Shown | null;
  /** The worst value that still counts as on pace, where 左右 or a tolerance leaves room. */
  readonly limit: Shown | null;
  /** Actual − expected, in the target's unit (percentage points where that is %). */
  readonly gap: Shown | null;
  /** Actual ÷ expected, in per cent. */
  readonly share: Shown | null;
  /** How much of the whole way is done, in per cent: the 占比 of a progress table. */
  readonly completion: Shown | null;
  /** How much of the period is gone, in per cent: the 序时进度. */
  readonly timeShare: Shown | null;
  /** Completion − time share, in percentage points: 超序时进度 where positive, 欠 where negative. */
  readonly lead: Shown | null;
}
