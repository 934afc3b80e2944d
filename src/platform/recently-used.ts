/** Values by name, of each owner apart; past `most` of them, the one not asked for longest goes. */
export class RecentlyUsed<Owner extends object, Value> {
  readonly #of = new WeakMap<Owner, Map<string, Value>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(owner: Owner, name: string): Value | undefined {
    const values = this.#of.get(owner);
    const found = values?.get(name);
    if (values === undefined || found === undefined) return undefined;
    // The last in the order of a map is the one used last.
    values.delete(name);
    values.set(name, found);
    return found;
  }

  set(owner: Owner, name: string, value: Value): void {
    const values = this.#of.get(owner) ?? new Map<string, Value>();
    this.#of.set(owner, values);
    values.delete(name);
    values.set(name, value);
    if (values.size > this.#most) values.delete(values.keys().next().value!);
  }

  /** Drops a value, unless another has taken its place. */
  drop(owner: Owner, name: string, value: Value): void {
    const values = this.#of.get(owner);
    if (values?.get(name) === value) values.delete(name);
  }
}
