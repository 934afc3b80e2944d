import { type Stretch, trim } from '../../text/split-sentences.ts';

const DEED =
  'accomplished|achieved|added|advanced|approved|attracted|brought|built|carried out|cleaned up|closed|completed|conducted|constructed|created|cut|deepened|delivered|developed|drew up|encouraged|enhanced|established|expanded|extended|formulated|fulfilled|granted|handled|helped|held|implemented|improved|increased|installed|introduced|invested|issued|launched|made|opened|piloted|planted|pressed ahead|promoted|provided|put|raised|reduced|relocated|recruited|removed|renovated|repaired|replaced|resettled|resolved|set up|signed|started|stepped up|strengthened|tackled|took|trained|upgraded|won';
const PLEDGE =
  'accelerate|achieve|add|address|advance|align with|attract|boost|build|carry out|clean up|close|complete|conduct|consolidate|construct|correct|crack down on|create|cultivate|curb|cut|deepen|defuse|deliver|develop|draw up|encourage|enhance|ensure|establish|expand|explore|formulate|foster|guarantee|hold|implement|improve|increase|intensify|introduce|invest|issue|launch|maintain|offer|make|mitigate|open|oppose|optimize|overhaul|pilot|prevent|promote|protect|provide|punish|put|raise|realize|rectify|reduce|reform(?= the)|refine|reinforce|regulate|relocate|remove|renovate|replace|resolve|roll out|safeguard|set up|shore up|speed up|spur|stabilize|step up|start|stimulate|strengthen|support|tackle|take|tighten|unleash|train|upgrade';
const ADVERB = '(?:[a-z]+ly )?';
// A verb of its own behind the subject: roads were built, 80 routes will be adjusted.
const FINITE =
  '(?:was|were|has|have|had|will|is|are|reached|exceeded|rose|grew|fell|stood|went|surpassed|totall?ed|continued|remained|became|saw|hit|picked up|gained|climbed|dropped|rebounded|recovered|declined|increased|expanded|entered|enjoyed|experienced|witnessed|posted|registered|thrived|flourished|made (?:[a-z]+ ){0,2}(?:progress|headway|gains|strides))';

/** Where a clause of its own begins behind a comma or an `and`. */
const BEGINS: readonly RegExp[] = [
  /^(?:we|a total of|construction|work|efforts?)\s/i,
  new RegExp(`^${ADVERB}(?:${DEED})\\s`, 'i'),
  new RegExp(`^${ADVERB}(?:${PLEDGE})\\s`, 'i'),
  new RegExp(`^(?:with )?(?:[\\w.’'%,$()-]+ ){1,12}${FINITE}[\\s.]`, 'i'),
  // and vacated 40 hectares of land
  new RegExp(`^${ADVERB}[a-z]{3,20}ed (?:over |more than |nearly |about |a total of )?\\d`, 'i'),
];
/** What goes on with a number of its own: amounting to 5 billion yuan, up by 8%, a growth of 5%. */
const NUMBER_BEHIND =
  /^(?:an all-time (?:high|low)|(?:reaching|hitting|setting) a (?:new|record) )|^(?:amounting|accounting|representing|showing|reaching|totall?ing|ranking|topping|exceeding|surpassing|cumulating|bringing|pushing|up|down|increas(?:ed|ing)|decreas(?:ed|ing)|growing|rising|with .{3,60} (?:accounting|reaching|exceeding|(?:reduced|cut|lowered|lifted|increased|raised|up|down) (?:by|to))|an? (?:year-on-year )?(?:increase|growth|decrease|drop|rise))\b[^,;]{0,80}(?:\d|\b(?:first|second|third)\b)|^ranking .{2,40}\bamong\b/i;

/** with 40 schools completed; 60 of which are new. */
const NUMBER_OPENS =
  /^(?:with )?(?:an average of )?(?:(?:over|more than|nearly|about|around|a total of) )?\d[\d.,]*(?: [a-z]+){0,3} (?:of (?:which|whom)\b|[^,;]{0,60}[a-z]{2}(?:ed|ing)\b)/i;

const JOINT = /(?:;|(?<!\bNo)\.) {1,3}|, {1,3}(?:(?:and|while) {1,3})?| {1,3}and {1,3}/g;
const VERB = new RegExp(`\\b(?:${FINITE}|${DEED}|[a-z]{3,20}ed|be|[Ww]e)\\b|^(?:${PLEDGE})\\b`);

/** A verb that promises by itself: reinforce strengths. */
export const OPENS_WITH_PLEDGE = new RegExp(`^(?!support systems?$)(?:${PLEDGE}) `);
const PLEDGES = new RegExp(`\\bwill\\b|^${ADVERB}(?:${PLEDGE})\\b`, 'i');

// improve and strengthen services; both parks and roads were…; that Hong Kong and Macao will…: one object, one subject.
const SHARES = new RegExp(
  `(?:(?<!\\b(?:be|been|was|were|is|are) (?:[a-z]{2,12}ly )?)\\b(?:${DEED}|${PLEDGE}|[a-z]{3,20}ed)|\\b(?:both|between|that|which|whose|where)\\b[^,]*|will [a-z]+|\\b(?:in|of|for|with|to|on|against|from|by))$`,
);

const ASIDE = /\b(?:will|have|has|must), [^,]{3,60}$|, namely [^;]{3,160}$/;
const PURPOSE = /\bto (?!(?:the|an?|all|our|their|its)\b)[a-z]+\b[^,]*$/;
const GOES_ON = /\b(?:continue|work|strive|move) to\b/;
const GOES_ON_DOING =
  /^(?:[a-z]+ly )?(?!(?:red|need|seed|bed|feed|speed|hundred|based|aimed|led|related|combined|compared|coupled|including)\b)(?:[a-z]{2,}ed|kept|brought|gave|sought|met) (?!(?:in|on|at|by|to|from|with|for|as|of|into|under|over|around)\b)/;
const MODAL = /\b(?:will|shall|must|should)\b/;

// complete the bridge and open it to traffic: one thing, brought further.
const SAME_THING = /^[a-z]+(?: (?:up|out))? (?:it|them)\b/;

/** Cuts an English sentence into clauses: where a subject and a verb of its own begin, or a number of its own. */
export function splitEnClauses(text: string): Stretch[] {
  const clauses: Stretch[] = [];
  let start = 0;
  const ours = /\bwe\b/i.test(text.slice(0, 160));
  const push = (from: number, to: number) => {
    const { start: at, end } = trim(text, from, to);
    const size = text.slice(at, end).replace(/(?<![.,;])[.,;]+$/, '').length;
    if (size > 0) clauses.push({ start: at, end: at + size });
  };
  for (const match of text.matchAll(JOINT)) {
    const behind = match.index + match[0].length;
    const hard = /^[;.]/.test(match[0]);
    if (!hard && !begins(text.slice(start, match.index), match[0], text.slice(behind, behind + 160), ours)) continue;
    push(start, match.index);
    start = behind;
  }
  push(start, text.length);
  return clauses;
}

function begins(left: string, joint: string, right: string, ours: boolean): boolean {
  if (!joint.startsWith(',') && (SHARES.test(left) || SAME_THING.test(right))) return false;
  // We will, as the law says, punish fraud
  if (ASIDE.test(left)) return false;
  if (joint.startsWith(',') && (NUMBER_BEHIND.test(right) || NUMBER_OPENS.test(right))) return true;
  if (BEGINS[2]!.test(right) && !BEGINS[1]!.test(right)) {
    // to curb illegal parking and restore order: the second verb hangs on the same `to`.
    return PLEDGES.test(left) && (joint.startsWith(',') || !PURPOSE.test(left.replace(GOES_ON, '')));
  }
  // The number of students in colleges and universities will rise: what is promised needs a modal of its own.
  if (!joint.startsWith(',') && MODAL.test(right) && !MODAL.test(left)) return false;
  // We kept prices stable, and ensured supplies: the same subject goes on.
  if (joint.startsWith(',') && ours && GOES_ON_DOING.test(right)) return true;
  // and will support the poor counties
  if (/^will [a-z]/.test(right) && PLEDGES.test(left)) return true;
  // roads and bridges were built: what stands before an `and` must be a clause already.
  if (!VERB.test(left) && !NUMBER_BEHIND.test(left)) return joint.startsWith(',') && BEGINS[0]!.test(right);
  const end = right.search(/[,;]\s/);
  const clause = `${end < 0 ? right : right.slice(0, end)} `;
  return BEGINS.some((pattern) => pattern.test(clause));
}
