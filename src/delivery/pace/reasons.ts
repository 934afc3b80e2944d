/** Why a pace is what it is: one sentence in each language. */
export interface Reason {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const reason = (id: string, zh: string, en: string): Reason => ({ id, zh, en });

export const REASONS = {
  reached: reason('reached', '上报数已达到目标。', 'What was reported reaches the target.'),
  kept: reason('kept', '到期数符合目标。', 'The figure at the due date meets the target.'),
  reachedEarly: reason(
    'reached-early',
    '上报数已达到目标，到期数仍达到方为完成。',
    'What was reported is already at the target; it counts as done if it still is at the due date.',
  ),
  ahead: reason('ahead', '上报数好于同期应达数。', 'What was reported is better than what was expected by then.'),
  onPace: reason('on-pace', '上报数达到同期应达数。', 'What was reported meets what was expected by then.'),
  within: reason('within', '上报数未超过同期上限。', 'What was reported is within the ceiling for that time.'),
  behind: reason('behind', '上报数未达到同期应达数。', 'What was reported falls short of what was expected by then.'),
  above: reason('above', '上报数超过同期上限。', 'What was reported is above the ceiling for that time.'),
  broken: reason(
    'broken',
    '累计数已超过全期上限，无法挽回。',
    'The total is above the ceiling for the whole period; it cannot come down again.',
  ),
  pastDue: reason(
    'past-due',
    '已过完成时限，上报数未达到目标。',
    'The due date has passed and what was reported does not meet the target.',
  ),
  pastDueSilent: reason(
    'past-due-silent',
    '已过完成时限，没有经审签的上报数。',
    'The due date has passed and no figure was reported and signed off.',
  ),
  notFinished: reason(
    'not-finished',
    '已过完成时限，承办单位尚未报告完成。',
    'The due date has passed and the unit has not reported it finished.',
  ),
  notAssigned: reason(
    'not-assigned',
    '已过完成时限，事项尚无承办单位。',
    'The due date has passed and no unit has the matter.',
  ),
  notVerified: reason(
    'not-verified',
    '已过完成时限，承办单位已申请办结，尚未核查。',
    'The due date has passed; the unit submitted it for closing and it is not verified yet.',
  ),
  noReport: reason('no-report', '尚无经审签的上报数。', 'No figure has been reported and signed off yet.'),
  old: reason(
    'old',
    '最近一次上报已过时，不能说明现状。',
    'The last report is too old to say where the matter stands now.',
  ),
  finalMissing: reason(
    'final-missing',
    '已过完成时限，最近一次上报早于时限，缺到期数。',
    'The due date has passed and the last report is from before it: the final figure is missing.',
  ),
  notStarted: reason('not-started', '未到起始日期。', 'The start date has not come.'),
  noBaseline: reason(
    'no-baseline',
    '没有基数，也没有分期目标，到期前只能判断是否已达到目标。请补充其一。',
    'Without a baseline or expectations per period, only reaching the target can be told before the due date. Add one of them.',
  ),
  beforeFirstPeriod: reason(
    'before-first-period',
    '未到第一个分期节点。',
    'The end of the first period with an expectation has not come.',
  ),
  onlyDueDate: reason(
    'only-due-date',
    '只有完成时限，没有目标值或节点，到期前无法测算。请补充节点。',
    'There is only a due date; without a target or milestones nothing can be computed before it. Add milestones.',
  ),
  noDueDate: reason(
    'no-due-date',
    '没有目标、节点或完成时限，无法测算。请至少设定完成时限。',
    'There is no target, milestone or due date to compute from. Set a due date at least.',
  ),
  datesReversed: reason(
    'dates-reversed',
    '起始日期晚于完成时限，请更正其一。',
    'The start date is after the due date. Correct one of them.',
  ),
  futureReport: reason(
    'future-report',
    '上报数的截止日期晚于所查日期，请更正。',
    'The report is as of a day later than the one asked about. Correct it.',
  ),
  comparatorAgainstKind: reason(
    'comparator-against-kind',
    '目标类型与比较方式相矛盾（如“不超过”用于累计目标）。请改为上限类，或更正比较方式。',
    'The kind of target contradicts its comparator, such as "at most" on a running total. Make it a ceiling, or correct the comparator.',
  ),
  finished: reason('finished', '承办单位已报告完成。', 'The unit has reported it finished.'),
  setAside: reason(
    'set-aside',
    '事项已终止或并入其他事项，不再计算进度。',
    'The matter was set aside or merged into another; its pace is not computed.',
  ),
  matterPastDue: reason(
    'matter-past-due',
    '已过事项完成时限，仍有未完成的目标或节点。',
    "The matter's due date has passed with targets or milestones still open.",
  ),
  milestonesDone: reason('milestones-done', '全部节点已完成。', 'All milestones are done.'),
  milestonesLate: reason(
    'milestones-late',
    '有节点过了计划日期仍未完成。',
    'A milestone is past its planned date and not done.',
  ),
  milestonesOnPace: reason('milestones-on-pace', '到期节点均已完成。', 'All milestones due by now are done.'),
  milestonesAhead: reason(
    'milestones-ahead',
    '到期节点均已完成，另有节点提前完成。',
    'All milestones due by now are done, and a later one too.',
  ),
  noWeight: reason(
    'no-weight',
    '节点权重之和为零，请设定权重。',
    'The weights of the milestones add up to nothing. Set weights.',
  ),
} as const;
