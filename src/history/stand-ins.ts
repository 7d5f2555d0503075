/** What an old text refers to, as far as a calendar shows it: people by their names. */
import { emptyBody } from "../content/texts/body.ts";
import type { Cohort, Person, Tag } from "../model/types.ts";

/** Knows everybody: who has no file at the time is called as the text has it. Notes who is asked for. */
export class People extends Map<string, Person> {
  readonly asked = new Set<string>();
  readonly #nameOf: (id: string) => string | undefined;

  constructor(nameOf: (id: string) => string | undefined) {
    super();
    this.#nameOf = nameOf;
  }

  override has(id: string): boolean {
    this.asked.add(id);
    return this.#nameOf(id) !== undefined;
  }

  override get(id: string): Person {
    this.asked.add(id);
    const title = this.#nameOf(id) ?? id;
    return { ...entry("people", id, title), links: [], status: "active" };
  }
}

/** Knows every cohort; calendars do not show them. */
export class Cohorts extends Map<string, Cohort> {
  override get(id: string): Cohort {
    return { ...entry("cohorts", id, id), people: [] };
  }
}

/** Forgets every tag, so that each is called as the text has it, whatever else was read before. */
export class Tags extends Map<string, Tag> {
  override get(): undefined {
    return undefined;
  }
}

function entry(folder: string, id: string, title: string) {
  const url = `/${folder}/${id}/` as const;
  return { id, file: `content${url.slice(0, -1)}.md`, url, title, body: emptyBody, aliases: [] };
}
