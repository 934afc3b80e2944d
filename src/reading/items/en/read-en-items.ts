import type { ItemType } from '../../reading.ts';
import type { ClauseContext, ItemDraft } from '../item-draft.ts';
import { figuresWithin, measuresOf } from '../measures.ts';
import { OPENS_WITH_PLEDGE, splitEnClauses } from './split-en-clauses.ts';

const STAGE =
  /\b(?<stage>top(?:ped)? out|broke(?:n)? ground|commenced?(?: construction| operations?)?|start(?:ed)? construction|complet(?:ed?|ing)|put into (?:use|operation|service)|open(?:ed)?|inaugurated|launch(?:ed)?|established|went into operation|unveiled|planned|prepar(?:ed?|ing)|approved|renovated?|delivered)\b/i;
const RANK =
  /\brank(?:ed|ing)?\b|\b(?:topp(?:ed|ing)|first in|highest in|most .{0,20} in|(?:all-time|new|record) high)\b/i;
const POLICY =
  /\b(?:policy|policies|plan|plans|measures|reform|reforms|mechanism|mechanisms|system|systems|guidelines|regulations|standards?)\b/i;
const EVENT = /\b(?:held|hosted?|hold|organi[sz]ed?|Festival|Forum|Conference|Expo|Games|Championship)\b/;
const FRAMING =
  /^(?:(?:(?:The year )?20\d\d|The past year) (?:is|was|marks|marked) |What we faced|Last year (?:is|was) |[Tt]here (?:is|are|was|were) (?:an array|a number) of|As an? [^,]*$(?<!\b(?:we|was|were|will|has|have|had|is|are|been)\b.*)|Guided by|Under the|In accordance with|With the|Following|Focusing on|Fellow|I |On behalf|This (?:is|was|(?:once again )?shows)|It (?:is|was) (?!(?:projected|expected|estimated|planned) that .*\d)|There (?:is|are|was|were) (?!\d)|(?:Our|The) (?:main )?(?:work|tasks?|targets) .{0,60}as follows|Deputies|[^,]{0,60}\b(?:Session|session)\b[^,]{0,80}\b(?:convened|opened|concluded)\b|Let us|Looking (?:back|ahead)|To (?:achieve|fulfill|realize))/;
// Over the past year; Facing new developments: a lead-in without a subject and a verb of its own.
const LEAD_IN =
  /^(?:Over|During|In|Facing|Under|As|For|Since|Throughout|Having|By|Through|Despite|Against|After|Before|At|On|To)\b(?!.*\b(?:we|was|were|will|has|have|had|is|are|been)\b)/;
const FINITE = /\b(?:we|was|were|will|has|have|had|is|are|been|[a-z]{3,}ed)\b/;
// What is needed or must be kept in mind guides the work; it promises nothing by itself.
const GUIDANCE = /^(?:[A-Z][a-z]+, )?we (?:need to|must|should|have to)\b/i;
// We faced a complex environment; all rose to the challenge; we adhered to the guiding principles: how it was, not what was done.
const SCENE =
  /\b(?:encountered|faced|confronted)\b.{0,60}\b(?:difficult|challeng|complex|complicated|severe|grim|pressure|arduous)|\barduous tasks\b|\b(?:overc[ao]me (?:obstacles|difficulties|challenges|all)|(?:rose|risen) to the challenge|(?:worked|united) as one|with one (?:heart|mind)|pioneering spirit|(?:attach|plac|giv)[a-z]{0,3} (?:great|equal|high|top) (?:importance|priority)|did not come easily)\b/i;
const GUIDED =
  /^(?:we )?(?:have )?(?:[a-z]+ly )?(?:adhered to|followed|implemented|delivered on|acted on|acted upon|upheld|studied) [^,]{0,40}\b(?:guiding principles?|key messages?|general principle|Central Committee|guidelines|Thought|instructions|visions|propositions|decisions)\b/i;
// Development is the key; our moves aim at growth; so that both sides benefit: a plan says how things are, why, what for.
const STATEMENT =
  /^(?:(?:so that|[Aa]s long as|[Aa]ll we|[Ii]t will be|[Tt]his will|[Uu]ltimately)\b|(?:[Oo]nly|We owe|We had) )|^(?:and |but )?(?:[A-Z][\w'’-]{0,20}|our|the|it|they)\b(?!.*\b(?:will|shall|must|should|to be)\b)[^,]{0,70}? (?:is|are|remains?|stems?|aims?) (?!(?:[a-z]+ly )?(?:expected|projected|planned|set|required)\b)/;
const PROJECT =
  /\b(?:project|park|hospital|school|road|line|station|center|centre|building|plant|hub|museum|housing|bridge|railway|expressway|airport|base|zone)s?\b/i;

// The mark of a list entry: • 8,400 new jobs were created; 2.We built 40 roads, where the blank was lost.
const ENTRY = /^(?:[-–—•●■◆★] +|(?:\d{1,2}[.)]|\(\d{1,2}\))(?: +|(?=[A-Z][a-z ])))/;

// She pointed out that 40 schools were built.
const SAID = /^[A-Z][\w.'’ ]{0,30} (?:pointed out|said|stated|noted|added|announced|stressed) that /;

/** The items of one English sentence, for a report without a Chinese side. */
export function readEnItems(text: string, offset: number, context: ClauseContext): ItemDraft[] {
  const items: ItemDraft[] = [];
  const said = SAID.exec(text)?.[0].length ?? 0;
  for (const stretch of splitEnClauses(text.slice(said))) {
    const start = stretch.start + said;
    const end = stretch.end + said;
    const at = start + (start === 0 ? (ENTRY.exec(text)?.[0].length ?? 0) : 0);
    const clause = text.slice(at, end);
    const words = clause.split(' ', 3).length;
    if ((words < 3 && !(words === 2 && OPENS_WITH_PLEDGE.test(clause))) || FRAMING.test(clause)) continue;
    const begin = offset + at;
    const figures = figuresWithin(context.figures, begin, begin + clause.length);
    const measures = measuresOf(figures, clause);
    // Leveraging our strengths, we …
    const participle = end < text.length - 1 && /^[A-Z][a-z]{2,}ing\b/.test(clause) && !FINITE.test(clause);
    if (
      measures.length === 0 &&
      (participle ||
        [LEAD_IN, GUIDANCE, SCENE, GUIDED].some((frame) => frame.test(clause)) ||
        (!context.review && STATEMENT.test(clause)) ||
        text.trimEnd().endsWith('!'))
    )
      continue;
    const stage = STAGE.exec(clause)?.groups?.stage;
    const type = typeOf(
      clause,
      measures.some(({ unit }) => unit !== 'rank' && unit !== 'year' && unit !== 'month'),
      stage !== undefined,
    );
    items.push({
      start: begin,
      end: begin + clause.length,
      type,
      action: stage ?? null,
      stage,
      object: null,
      measures,
      due: /\bby (?:the end of )?(?<year>20\d\d)\b/.exec(clause)?.groups?.year ?? null,
      reason: type === 'ongoing' ? 'no number, no date and no stage that could be checked' : undefined,
      by: `en/items/${type}`,
    });
  }
  return items;
}

function typeOf(clause: string, counted: boolean, staged: boolean): ItemType {
  if (!counted && RANK.test(clause)) return 'rank';
  if (staged && PROJECT.test(clause)) return 'project-stage';
  if (counted) return 'quantified';
  if (EVENT.test(clause)) return 'event';
  return POLICY.test(clause) ? 'policy' : 'ongoing';
}
