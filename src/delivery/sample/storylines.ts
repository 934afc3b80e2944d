import * as act from './acts.ts';

/** A day of the sample's year or of the next one ("+01-08"), and what happens then. */
export type Line = readonly (readonly [on: string, act: act.Act])[];

const begin: Line = [
  ['02-12', act.assign],
  ['02-17', act.signFor],
];
const quarter = (on: string, next: string, percent: number, tone?: 'steady' | 'behind'): Line => [
  [on, act.report(percent, tone)],
  [next, act.signOff],
];
const spring = quarter('04-08', '04-10', 24);
const autumn = quarter('09-28', '10-09', 74);
const winter = (percent: number) => quarter('12-22', '12-24', percent);
const finish = (verdict: Parameters<typeof act.verify>[0], percent: number): Line => [
  ['+01-06', act.submit],
  ['+01-13', act.verify(verdict, percent)],
  ['+01-20', act.close],
];
const late: Line = [...begin, ...quarter('06-26', '06-30', 21, 'behind'), ...quarter('11-03', '11-05', 48, 'behind')];

const delivered: Line = [...begin, ...spring, ...autumn, ...winter(100), ...finish('delivered', 100)];
const exceeded: Line = [...begin, ...autumn, ...winter(107), ...finish('exceeded', 107)];
const partly: Line = [
  ...begin,
  ...quarter('07-07', '07-09', 31, 'behind'),
  ['07-15', act.judge('feasible')],
  ...winter(82),
  ...finish('partly', 82),
];
const rewritten: Line = [
  ...begin,
  ['04-08', act.report(30)],
  ['04-10', act.sendBack],
  ['04-14', act.report(26, 'again')],
  ['04-15', act.signOff],
  ['05-06', act.comment],
  ...autumn,
  ...winter(100),
  ...finish('delivered', 100),
];
const checkedTwice: Line = [
  ...begin,
  ['03-03', act.layOut],
  ...autumn,
  ...winter(100),
  ['+01-05', act.submit],
  ['+01-09', act.doAgain],
  ['+01-16', act.report(100, 'again')],
  ['+01-19', act.signOff],
  ['+01-21', act.submit],
  ['+01-27', act.verify('delivered', 101)],
  ['+01-30', act.close],
];
const moved: Line = [
  ['02-12', act.assign],
  ['02-14', act.handBack],
  ['02-20', act.assignElsewhere],
  ['02-24', act.signFor],
  ...autumn,
  ...winter(100),
  ...finish('delivered', 100),
];
const refusedTime: Line = [
  ...late,
  ['11-10', act.askForTime('2026-06-30')],
  ['11-14', act.decideTime('refused')],
  ...quarter('12-22', '12-24', 63, 'behind'),
  ...finish('not-delivered', 63),
];
const changed: Line = [...begin, ...autumn, ...winter(96), ...finish('changed', 96)];
const dropped: Line = [...begin, ...quarter('06-26', '06-30', 8, 'behind'), ...finish('dropped', 8)];
const overtaken: Line = [...begin, ...spring, ['06-10', act.endWithout]];
const reopened: Line = [...delivered, ['+03-16', act.reopen], ['+03-18', act.comment]];
const waitsForCheck: Line = [...begin, ...spring, ...autumn, ...winter(101), ['+01-26', act.submit]];
const waitsForClosing: Line = [...waitsForCheck, ['+02-02', act.verify('delivered', 101)]];
const waitsForSignature: Line = [...late, ['12-22', act.report(70, 'behind')]];
const overdue: Line = [...late, ['11-12', act.judge('in-doubt')], ['12-08', act.comment]];
const hopeless: Line = [...late, ['12-15', act.judge('unachievable')]];
const notSigned: Line = [['02-12', act.assign]];
const notBegun: Line = [...begin];
const handedBack: Line = [
  ['02-12', act.assign],
  ['02-14', act.handBack],
];

/** Lines whose new date lies ahead of the day on which the sample is prepared. */
const extended = (until: string): Line => [
  ...late,
  ['11-10', act.askForTime(until)],
  ['11-14', act.decideTime('granted')],
  ['11-20', act.judge('probable')],
  ...quarter('+03-27', '+03-30', 71),
];
const asked = (until: string): Line => [...late, ['11-24', act.askForTime(until)]];

/** What happens to the matters of the sample, in turn: every stage and every verdict occurs, most are delivered, one is set aside. */
export function storylines(until: string): readonly Line[] {
  return [
    delivered,
    exceeded,
    partly,
    delivered,
    extended(until),
    rewritten,
    exceeded,
    overdue,
    delivered,
    waitsForCheck,
    checkedTwice,
    partly,
    exceeded,
    moved,
    asked(until),
    waitsForClosing,
    delivered,
    refusedTime,
    notSigned,
    exceeded,
    delivered,
    extended(until),
    partly,
    waitsForSignature,
    changed,
    notBegun,
    delivered,
    handedBack,
    rewritten,
    hopeless,
    exceeded,
    dropped,
    reopened,
    waitsForCheck,
    overtaken,
  ];
}
