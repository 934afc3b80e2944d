import { redirect } from 'react-router';
import { validate } from 'uuid';
import { type Bilingual, flashCookie } from '../../server/index.ts';

/** A form as it came in. Texts are trimmed; a field that was left empty is ''. */
export class SentForm {
  /** Which deed is asked for. */
  readonly intent: string;
  /** Which form of the page it was. */
  readonly name: string;
  /** The same for a form that is sent twice by mistake; '' where it has none that could be kept. */
  readonly requestId: string;
  /** The version of the record that the form was filled in for. */
  readonly version: number | null;
  readonly #data: FormData;

  constructor(data: FormData) {
    this.#data = data;
    this.intent = this.text('intent');
    this.name = this.text('form');
    this.requestId = validate(this.text('requestId')) ? this.text('requestId') : '';
    this.version = /^\d{1,9}$/.test(this.text('version')) ? Number(this.text('version')) : null;
  }

  text(name: string): string {
    return this.texts(name)[0] ?? '';
  }

  /** As it was typed, with its spaces: passwords. */
  raw(name: string): string {
    const value = this.#data.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** The text, or null where the field was left empty. */
  optional(name: string): string | null {
    return this.text(name) || null;
  }

  /** Of fields that may be there more than once, such as check boxes. */
  texts(name: string): string[] {
    return this.#data.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.trim()] : []));
  }

  /** Where none was chosen a browser sends one without a name. An empty one that was chosen is there, to be told of. */
  files(name: string): File[] {
    return this.#data
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' || (value.size === 0 && value.name === '') ? [] : [value]));
  }

  /** Everything that was typed, to be shown again. */
  get values(): Record<string, string[]> {
    return Object.fromEntries([...new Set(this.#data.keys())].map((name) => [name, this.texts(name)]));
  }

  /** The deed is done: go to the page that shows it, with a sentence. The browser then forgets the draft. */
  done(to: string, sentence: Bilingual): Response {
    const headers = { 'Set-Cookie': flashCookie({ sentence, acknowledged: this.requestId || null }) };
    return redirect(to, { status: 303, headers });
  }
}
