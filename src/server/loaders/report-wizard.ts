import { markFindings } from '../../delivery/deeds/mark-findings.ts';
import { defaultDueIn } from '../../delivery/facts/default-due.ts';
import { loadEditionFacts, mayConfirm } from '../../delivery/facts/edition-facts.ts';
import { importNotes } from '../../delivery/facts/import-notes.ts';
import type { matters } from '../../ledger/index.ts';
import { findSameBefore, headingWords, listFindingMarks, listProposals, listUnits } from '../../ledger/index.ts';
import type { FINDING_STATES } from '../../ledger/terms.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { Finding, Span } from '../../reading/index.ts';
import type { SignedInContext } from '../app-context.ts';
import { editionOf } from './kept-editions.ts';
import { unitWords } from './matter-units.ts';
import { cutIntoAreas } from './wizard-areas.ts';

/** Which proposals the page shows. */
export const SHOWN = ['all', 'open', 'accepted', 'rejected', 'ongoing', 'finding', 'unseen'] as const;
type Shown = (typeof SHOWN)[number];
/** Stands for all areas together. */
const WHOLE = 'all';

type Edition = NonNullable<Awaited<ReturnType<typeof editionOf>>>;
type Segment = Edition['segments'][number];
type Proposal = Awaited<ReturnType<typeof listProposals>>[number];

export type ProposalCard = ReturnType<typeof cardOf>;

export interface WizardMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly state: 'open' | 'accepted' | 'rejected' | 'finding' | 'figure';
}

export type WizardSegment = ReturnType<typeof segmentOf>;
export type WizardSection = Omit<Edition['sections'][number], 'parentId'> & {
  readonly segments: readonly WizardSegment[];
};
export type WizardData = Awaited<ReturnType<typeof loadReportWizard>>;

/**
 * An edition to confirm: its text in both languages with what is proposed of it. Where no condition is set, what plans
 * and what holds a proposal; the look back only on demand. A long report is shown area by area: the one that `area`
 * names by its first heading, or the one that holds the passage `at`, else the first with something to confirm.
 */
export async function loadReportWizard(
  { database, actor }: SignedInContext,
  editionId: string,
  search: URLSearchParams,
) {
  const show: Shown = SHOWN.find((one) => one === search.get('show')) ?? 'all';
  const whole = search.get('part') === 'all';
  return database.tenant(actor.jurisdictionId, async (tx) => {
    const facts = await loadEditionFacts(tx, actor, editionId, { lock: false });
    const edition = (await editionOf(database, tx, actor.jurisdictionId, editionId))!;
    const same = facts.number > 1 ? await findSameBefore(tx, actor.jurisdictionId, facts) : new Map<string, Same>();
    const cards = (await listProposals(tx, actor.jurisdictionId, editionId)).map((row) => ({
      row,
      card: cardOf(row, same.get(row.textZh), edition.worded),
    }));
    const units = await listUnits(tx, actor.jurisdictionId);
    const bySegment = groupBy(cards, ({ row }) => row.segmentId);
    const marks = await listFindingMarks(tx, actor.jurisdictionId, editionId);
    const marked = edition.findings.map((finding) => ({ ...finding, mark: marks.get(finding.id) ?? null }));
    const findings = groupBy(marked, ({ segment }) => segment);
    const figures = groupBy(edition.figures, ({ segment }) => segment);
    const plans = new Set(edition.sections.filter(({ part }) => part === 'plan').map(({ id }) => id));
    const noPlan = plans.size === 0;
    const headings = new Map(edition.sections.map((section) => [section.id, section]));

    const shown = edition.segments.flatMap((segment): ShownSegment[] => {
      const found = findings.get(segment.id) ?? [];
      const own = bySegment.get(segment.id) ?? [];
      const sought = show === 'unseen' ? found.some(({ mark }) => !mark) : found.length > 0;
      const fitting = own.filter(({ card }) => fits(card, sought, show));
      const byFinding = show === 'finding' || show === 'unseen';
      const context = byFinding ? sought : show === 'all';
      // A finding is looked for wherever it stands.
      const inView = whole || noPlan || byFinding || plans.has(segment.sectionId ?? '') || own.length > 0;
      if (fitting.length === 0 && !(context && inView)) return [];
      // The heading itself stands above its text already.
      const heading = headings.get(segment.sectionId ?? '');
      const repeats = heading?.zh === headingWords(segment.zh) && heading.en === headingWords(segment.en);
      if (own.length + found.length === 0 && repeats) return [];
      return [{ segment, own, fitting, found }];
    });
    const sections = sectionsOf(edition.sections, shown);
    const areas = cutIntoAreas(sections);
    const here = areas.length > 1 && search.get('area') !== WHOLE ? areaAsked(areas, search) : null;
    const count = (state: string) => cards.filter(({ card }) => card.state === state).length;
    const settled = cards.every(({ card }) => card.state === 'rejected' || card.matterId);
    return {
      id: editionId,
      year: edition.year,
      number: edition.number,
      title: { zh: edition.titleZh || edition.titleEn, en: edition.titleEn || edition.titleZh },
      files: facts.files.map(({ name }) => name),
      importedOn: facts.importedAt,
      notes: settled ? [] : await importNotes(tx, facts),
      show,
      whole,
      /** Empty where the report is short enough for one page. */
      areas: areas.length > 1 ? areas.map(summaryOf) : [],
      /** Null where all areas are shown together. */
      area: here?.[0]?.id ?? null,
      sections: (here ?? sections).map(({ shown, size: _size, ...heading }): WizardSection => {
        const segments = shown.map((one) => segmentOf(one, figures.get(one.segment.id) ?? []));
        return { ...heading, segments };
      }),
      units: units
        .filter(({ active }) => active)
        .map(({ id, nameZh, nameEn }) => ({ id, zh: nameZh, en: nameEn || nameZh })),
      defaultDue: await defaultDueIn(tx, actor.jurisdictionId, edition.year),
      counts: {
        all: cards.length,
        open: count('open'),
        accepted: count('accepted'),
        rejected: count('rejected'),
        ongoing: cards.filter(({ card }) => card.type === 'ongoing').length,
        finding: marked.length,
        unseen: marked.filter(({ mark }) => !mark).length,
        same: cards.filter(({ card }) => card.same).length,
        matters: cards.filter(({ card }) => card.matterId).length,
      },
      mayConfirm: mayConfirm(actor) === null,
      mayMark: markFindings.policy(actor) === null,
    };
  });
}

type Section = ReturnType<typeof sectionsOf>[number];

function areaAsked(areas: readonly Section[][], search: URLSearchParams): Section[] {
  const [area, at] = [search.get('area'), search.get('at')];
  return (
    areas.find(([first]) => first!.id === area) ??
    areas.find((sections) => sections.some(({ shown }) => shown.some(({ segment }) => segment.id === at))) ??
    areas.find((sections) => summaryOf(sections).open > 0) ??
    areas[0]!
  );
}

function summaryOf(sections: readonly Section[]) {
  const cards = sections.flatMap(({ shown }) => shown.flatMap(({ fitting }) => fitting.map(({ card }) => card)));
  // Named by the heading under which its proposals begin, not by the title of the report above it.
  const { id } = sections[0]!;
  const { zh, en } = sections.find(({ shown }) => shown.some(({ fitting }) => fitting.length > 0)) ?? sections[0]!;
  return { id, zh, en, all: cards.length, open: cards.filter(({ state }) => state === 'open').length };
}

function fits(card: ProposalCard, sought: boolean, show: Shown): boolean {
  if (show === 'all') return true;
  if (show === 'ongoing') return card.type === 'ongoing';
  return show === 'finding' || show === 'unseen' ? sought : card.state === show;
}

/** A matter that an earlier edition became, in the very same words. */
type Same = Pick<typeof matters.$inferSelect, 'id' | 'number'>;

function cardOf(row: Proposal, same: Same | undefined, worded: Edition['worded']) {
  const { id, version, textZh, textEn, type, project, targets, due } = row;
  const { leadUnitId, supportUnitIds, suggestedUnits, state, reason, edited, matterId, decidedByName } = row;
  return {
    ...{ id, version, textZh, textEn, type, project, due, leadUnitId, supportUnitIds, suggestedUnits },
    targets: targets.map((target) => ({ ...target, measure: unitWords(target) })),
    ...{ state: state as 'open' | 'accepted' | 'rejected', reason, edited, matterId, decidedByName },
    same: (!row.matterId && row.state === 'open' && same) || null,
    worded: row.itemIds.some((item) => worded.has(item)),
  };
}

type MarkedFinding = Finding & {
  readonly mark: {
    readonly state: (typeof FINDING_STATES)[number];
    readonly note: string;
    readonly by: string | null;
  } | null;
};

interface Placed {
  readonly row: Proposal;
  readonly card: ProposalCard;
}

/** A passage that the page shows. */
interface ShownSegment {
  readonly segment: Segment;
  readonly own: readonly Placed[];
  /** Those of its own that meet the condition. */
  readonly fitting: readonly Placed[];
  readonly found: readonly MarkedFinding[];
}

function segmentOf({ segment, own, fitting, found }: ShownSegment, figures: Edition['figures']) {
  const marks = (lang: 'zh' | 'en'): WizardMark[] => {
    const spans = segment[`${lang}Spans`];
    const joint = lang === 'zh' ? '' : ' ';
    return [
      ...own.flatMap(({ row, card }) =>
        row[`${lang}Spans`].flatMap((span) => placeIn(spans, joint, span, { id: card.id, state: card.state })),
      ),
      ...found.flatMap(({ id, [lang]: span }) =>
        span ? placeIn(spans, joint, span, { id, state: 'finding' as const }) : [],
      ),
      ...figures.flatMap((figure) =>
        figure.lang === lang ? placeIn(spans, joint, figure.span, { id: figure.id, state: 'figure' as const }) : [],
      ),
    ];
  };
  return {
    id: segment.id,
    sectionId: segment.sectionId,
    zh: segment.zh,
    en: segment.en,
    zhMarks: marks('zh'),
    enMarks: marks('en'),
    findings: found.map(({ id, severity, message, mark }) => ({ id, severity, message, mark })),
    proposals: fitting.map(({ card }) => card),
    /** Says in short what stands here: the page draws a segment anew only where it differs. */
    stamp: [
      ...own.map(({ card }) => `${card.id}:${card.version}:${card.state}`),
      ...found.map(({ mark }) => `${mark?.state}:${mark?.note}`),
      fitting.length,
    ].join(),
  };
}

/** Where words of the document stand in the text of a segment, which is its spans, trimmed and joined. */
function placeIn(
  spans: readonly Span[],
  joint: string,
  words: Span,
  what: Pick<WizardMark, 'id' | 'state'>,
): WizardMark[] {
  let at = 0;
  for (const span of spans) {
    const length = span.text.trim().length;
    const here = span.source === words.source && span.block === words.block;
    if (here && words.start < span.end && words.end > span.start) {
      const lead = span.text.length - span.text.trimStart().length;
      const start = Math.max(0, words.start - span.start - lead);
      const end = Math.min(length, words.end - span.start - lead);
      if (start < end) return [{ ...what, start: at + start, end: at + end }];
    }
    at += length + joint.length;
  }
  return [];
}

/** The headings that lead to a segment shown, each with its own; what stands before the first heading has none. */
function sectionsOf(headings: Edition['sections'], segments: readonly ShownSegment[]) {
  const bySection = groupBy(segments, ({ segment }) => segment.sectionId ?? '');
  const parents = new Map(headings.map(({ id, parentId }) => [id, parentId]));
  const wanted = new Set<string>();
  for (const id of bySection.keys())
    for (let at: string | null | undefined = id; at && !wanted.has(at); at = parents.get(at)) wanted.add(at);
  const front = { id: 'front', level: 0, part: 'other' as const, zh: '', en: '' };
  return [
    ...(bySection.has('') ? [front] : []),
    ...headings.filter(({ id }) => wanted.has(id)).map(({ id, level, part, zh, en }) => ({ id, level, part, zh, en })),
  ].map((heading) => {
    const shown = bySection.get(heading.id === 'front' ? '' : heading.id) ?? [];
    return { ...heading, shown, size: shown.reduce((sum, { fitting }) => sum + 1 + fitting.length, 0) };
  });
}
