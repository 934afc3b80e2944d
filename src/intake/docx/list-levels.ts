/** How Word numbers paragraphs: lists, their levels, and the styles that carry them. Source: ECMA-376 Part 1, 17.9. */
export interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** What stands between number and text: a tab, a space or nothing. */
  readonly suffix: string;
  /** The style whose paragraphs are on this level. */
  readonly style: string | undefined;
}

export interface List {
  /** Lists that share an abstract definition count on together. */
  readonly key: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels at which this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The value of an empty element such as `<w:start w:val="1"/>`. */
export function valueIn(xml: string, tag: string): string | undefined {
  return new RegExp(`<w:${tag} w:val="(?<value>[^"]{0,60})"`).exec(xml)?.groups?.value;
}

/** The lists of word/numbering.xml by their number. */
export function listsOf(xml: string): Map<string, List> {
  const abstract = new Map<string, Level[]>();
  for (const part of xml.split('<w:abstractNum ').slice(1)) {
    const levels: Level[] = [];
    for (const level of part.split('<w:lvl ').slice(1)) levels[levelNumber(level) ?? levels.length] = levelOf(level);
    abstract.set(attributeOf(part, 'abstractNumId') ?? '', levels);
  }
  const lists = new Map<string, List>();
  for (const part of xml.split('<w:num ').slice(1)) {
    const key = valueIn(part, 'abstractNumId') ?? '';
    const restarts = new Map<number, number>();
    for (const override of part.split('<w:lvlOverride ').slice(1)) {
      const start = valueIn(override, 'startOverride');
      if (start !== undefined) restarts.set(levelNumber(override) ?? 0, Number(start));
    }
    lists.set(attributeOf(part, 'numId') ?? '', { key, levels: abstract.get(key) ?? [], restarts });
  }
  return lists;
}

function attributeOf(xml: string, name: string): string | undefined {
  return new RegExp(`^[^>]{0,300}?w:${name}="(?<value>[^"]{0,20})"`).exec(xml)?.groups?.value;
}

function levelNumber(xml: string): number | undefined {
  const value = attributeOf(xml, 'ilvl');
  return value === undefined ? undefined : Number(value) % 9;
}

function levelOf(xml: string): Level {
  return {
    start: Number(valueIn(xml, 'start') ?? 1),
    format: valueIn(xml, 'numFmt') ?? 'decimal',
    text: valueIn(xml, 'lvlText') ?? '',
    suffix: valueIn(xml, 'suff') ?? 'tab',
    style: valueIn(xml, 'pStyle'),
  };
}

/** Which list and level a paragraph is on. */
export interface Place {
  readonly list: string;
  readonly level: number | undefined;
}

/** The place that properties of a paragraph or a style name; list 0 takes a paragraph out of its list. */
export function placeIn(properties: string): Place | null {
  const at = properties.indexOf('<w:numPr>');
  if (at < 0) return null;
  const numbering = properties.slice(at, properties.indexOf('</w:numPr>', at));
  const list = valueIn(numbering, 'numId');
  const level = valueIn(numbering, 'ilvl');
  return list === undefined ? null : { list, level: level === undefined ? undefined : Number(level) % 9 };
}

/** The places that the styles of word/styles.xml give, those they inherit included. */
export function placesOfStyles(xml: string): Map<string, Place> {
  const own = new Map<string, { place: Place | null; base: string | undefined }>();
  for (const part of xml.split('<w:style ').slice(1)) {
    const id = /w:styleId="(?<id>[^"]{0,200})"/.exec(part.slice(0, 600))?.groups?.id;
    if (id) own.set(id, { place: placeIn(part), base: valueIn(part, 'basedOn') });
  }
  const places = new Map<string, Place>();
  for (const id of own.keys()) {
    let style = own.get(id);
    // A style may not be its own ancestor; ten steps are more than Word's own templates have.
    for (let step = 0; style && !style.place && style.base && step < 10; step++) style = own.get(style.base);
    if (style?.place) places.set(id, style.place);
  }
  return places;
}
