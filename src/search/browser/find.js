/**
 * Finds records in the browser. It loads the list of the index's files, and then the parts that have
 * the terms of the query. MiniSearch ranks, with an index of the terms that are loaded.
 */

/** Parts that a word may load for words that begin as it does, or that are spelt nearly so. */
const maxParts = 8;

/** Until a word has a weight of about k, a second one counts nearly as much as the first. */
const bm25 = { k: 8, b: 0.4, d: 0.5 };

/** Characters of an excerpt, and how many of them stand before the first match. */
const excerptSize = { all: 240, before: 80 };

/**
 * @typedef {{ id: number, terms: string[] }} Found a record by its number, and the terms found in it
 * @typedef {{ text: string, isMatch: boolean }} Piece
 * @typedef {{ text: string, matches: { start: number, end: number }[] }} Block
 * @typedef {{ url: string, title: string, labels: string[], status: string, date: string,
 *   people: string, excerpt: Piece[], parts: { url: string, title: string }[] }} Result
 * @typedef {[key: string, ...posting: number[]]} Entry
 * @typedef {[url: string, title: string, labels: string[], status: string, date: string,
 *   people: string]} Row
 */

/**
 * @param {string} name
 * @param {RequestInit} [how]
 */
const fetchJson = async (name, how) => {
  const response = await fetch(new URL(name, import.meta.url), how);
  if (!response.ok) throw new Error(name);
  return response.json();
};

/** Loads the scripts and the list of files. Throws if one cannot be loaded. */
export async function open() {
  const { search: version } = new URL(import.meta.url);
  /** @type {[typeof import("minisearch"), typeof import("./terms.js"), typeof import("@orama/stemmers/english")]} */
  const modules = await Promise.all([
    import(`./minisearch.js${version}`),
    import(`./terms.js${version}`),
    import(`./stemmer.js${version}`),
  ]);
  const [{ default: MiniSearch }, { findStem, splitTerms }, { stemmer }] = modules;
  /** @type {{ lengths: string, parts: [term: string, file: string][], results: string[] }} */
  const list = await fetchJson("index.json", { cache: "no-cache" });

  const lengths = Array.from(list.lengths, (letter) => 2 ** ((letter.charCodeAt(0) - 97) / 2) - 1);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  /**
   * Ids by filter, "tag:maps".
   * @type {Map<string, Set<number>>}
   */
  const filterIds = new Map();
  /**
   * Weights by record, of each term.
   * @type {Map<string, Record<string, number>>}
   */
  const weights = new Map();
  /**
   * Terms by stem.
   * @type {Map<string, Set<string>>}
   */
  const forms = new Map();
  /** @type {Map<string, Promise<void>>} */
  const loadedParts = new Map();
  /** @type {Map<string, Promise<Row[]>>} */
  const loadedRows = new Map();
  /**
   * Of the terms that are loaded; undefined after a part has come.
   * @type {import("minisearch").default | undefined}
   */
  let engine;
  const getEngine = () => {
    engine ??= MiniSearch.loadJS(
      {
        documentCount: lengths.length,
        nextId: lengths.length,
        documentIds: Object.fromEntries(lengths.map((_, id) => [id, id])),
        fieldIds: { text: 0 },
        fieldLength: Object.fromEntries(lengths.map((length, id) => [id, [length]])),
        averageFieldLength: [average],
        storedFields: {},
        index: Array.from(weights, ([term, byRecord]) => [term, { 0: byRecord }]),
        serializationVersion: 2,
      },
      // Terms come as they are in the index.
      { fields: ["text"], tokenize: (term) => [term], processTerm: (term) => term },
    );
    return engine;
  };

  /** @type {(from: string, to: string) => string[]} */
  const listParts = (from, to) =>
    list.parts.flatMap(([first, file], i) => {
      const next = list.parts[i + 1];
      return first <= to && (next === undefined || next[0] > from) ? [file] : [];
    });

  /** @type {(files: string[]) => Promise<void>} */
  const loadParts = async (files) => {
    const missing = files.filter((file) => !loadedParts.has(file));
    for (const file of new Set(missing)) loadedParts.set(file, fetchJson(file).then(addPart));
    await Promise.all(files.map((file) => loadedParts.get(file)));
  };

  /** @param {Entry[]} entries */
  const addPart = (entries) => {
    engine = undefined;
    for (const [key, ...posting] of entries) {
      let id = 0;
      const records = posting.map((number) => {
        id += number >> 4;
        return { id, weight: (number & 15) + 1 };
      });
      if (key.includes(":")) filterIds.set(key, new Set(records.map(({ id }) => id)));
      else {
        const [stem = "", term = stem] = key.split(" ");
        // Two words that differ by an accent may have two stems, and are one term.
        const byRecord = Object.fromEntries(records.map(({ id, weight }) => [id, weight]));
        weights.set(term, { ...weights.get(term), ...byRecord });
        forms.set(stem, new Set([...(forms.get(stem) ?? []), term]));
      }
    }
  };

  /**
   * The words of a query. The last one may be typed in part, as may a single character of text without
   * spaces, whose last character is in the pair before.
   * @param {string} query
   */
  const listWords = (query) =>
    splitTerms(query)
      .filter(({ start, end, isPair }, i, all) => {
        const isInPairBefore = isPair && end === (all[i - 1]?.end ?? 0);
        return !isInPairBefore || end - start > 1;
      })
      .map(({ term, start, end, isPair }, i, all) => {
        const isPartial = isPair ? term.length === 1 : i === all.length - 1 && term.length > 1;
        // A form may be longer than its stem, by which it is sorted.
        const from = isPair || term.length < 5 ? term : term.slice(0, -2);
        const parts = isPartial ? listParts(from, `${term}\uffff`) : [];
        const isPrefix = isPartial && parts.length <= maxParts;
        const stem = isPair ? term : findStem(query.slice(start, end), stemmer);
        return { term, stem, isPair, isPrefix, parts: isPrefix ? parts : [] };
      });

  /**
   * The parts with the words that begin as a word does, with as few letters in common as can be.
   * @param {string} term
   */
  const listNearParts = (term) =>
    [0, 1, 2, 3]
      .map((n) => listParts(term.slice(0, n), `${term.slice(0, n)}\uffff`))
      .find((parts) => parts.length <= maxParts) ?? [];

  /**
   * The terms of the loaded parts that differ least from a term, in at most two letters, and the other
   * forms of their words.
   * @param {string} term
   */
  const listNearTerms = (term) => {
    for (const fuzzy of term.length > 5 ? [1, 2] : [1]) {
      const near = new Set(
        getEngine()
          .search(term, { fuzzy })
          .flatMap(({ terms }) => terms),
      );
      const words = [...forms.values()].filter((group) => [...group].some((one) => near.has(one)));
      if (words.length > 0) return words.flatMap((group) => [...group]);
    }
    return [];
  };

  /**
   * Returns the records that have all words of the query and fit all filters; the newest first without
   * a query. What is over stands last. Where no record has the words, `isNear` says that others have
   * words that are spelt nearly so.
   * @param {string} query
   * @param {Record<string, string>} filters by name: kind, tag, person
   */
  async function find(query, filters) {
    const words = listWords(query);
    const terms = Object.entries(filters).map(([name, value]) => `${name}:${value}`);
    const needed = [...terms, "over:yes", ...words.map(({ stem }) => stem)];
    await loadParts([
      ...needed.flatMap((term) => listParts(term, term)),
      ...words.flatMap(({ parts }) => parts),
    ]);
    const sets = terms.map((term) => filterIds.get(term) ?? new Set());
    const over = filterIds.get("over:yes") ?? new Set();
    /** @type {(found: Found[], isNear?: boolean) => { found: Found[], isNear: boolean }} */
    const finish = (found, isNear = false) => ({
      found: [
        ...found.filter(({ id }) => !over.has(id)),
        ...found.filter(({ id }) => over.has(id)),
      ],
      isNear,
    });
    /** @type {(queries: import("minisearch").Query[]) => Found[]} */
    const search = (queries) =>
      getEngine()
        .search(
          { combineWith: "AND", queries },
          { bm25, filter: ({ id }) => sets.every((ids) => ids.has(id)) },
        )
        .map(({ id, terms }) => ({ id, terms }));

    if (query === "") {
      const ids = [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id)));
      return finish(ids.sort((a, b) => b - a).map((id) => ({ id, terms: [] })));
    }
    const found = search(
      words.map(({ term, stem, isPrefix }) => ({
        combineWith: "OR",
        queries: [
          term,
          { queries: [...(forms.get(stem) ?? [])], boostTerm: () => 0.8 },
          ...(isPrefix ? [{ queries: [term], prefix: true }] : []),
        ],
      })),
    );
    if (found.length > 0) return finish(found);
    const unknown = words.filter(({ stem }) => !forms.has(stem)).filter(canBeMisspelt);
    if (unknown.length === 0) return finish([]);
    await loadParts(unknown.flatMap(({ term }) => listNearParts(term)));
    const near = search(
      words.map((word) => {
        const terms = unknown.includes(word) ? listNearTerms(word.term) : forms.get(word.stem);
        return { combineWith: "OR", queries: [...(terms ?? [])] };
      }),
    );
    return finish(near, near.length > 0);
  }

  /**
   * Returns what a result shows. The excerpt comes from the page itself: the block with most of the
   * terms, or else the page's description.
   * @param {Found} found
   * @returns {Promise<Result>}
   */
  async function describe({ id, terms }) {
    const file = list.results[id >> 5] ?? "";
    const rows = loadedRows.get(file) ?? fetchJson(file);
    loadedRows.set(file, rows);
    const row = (await rows)[id & 31];
    if (row === undefined) throw new Error(file);
    const [path, title, labels, status, date, people] = row;
    const url = new URL(`..${path}`, import.meta.url).pathname;
    const page = await loadPage(url);
    const excerpt =
      page === null ? { pieces: [], parts: [] } : readExcerpt(page, url, new Set(terms));
    return {
      url,
      title,
      labels,
      status,
      date,
      people,
      excerpt: excerpt.pieces,
      parts: excerpt.parts,
    };
  }

  /** @type {(page: Document, url: string, terms: Set<string>) => { pieces: Piece[], parts: Result["parts"] }} */
  function readExcerpt(page, url, terms) {
    /** @type {Result["parts"]} */
    const parts = [];
    /** @type {Block & { count: number }} */
    let best = { text: "", matches: [], count: 0 };
    /** @type {Element | undefined} */
    let heading;
    const blocks = page.querySelectorAll("main :is(h2, h3, h4, p, li, dd, td, pre)");
    for (const block of blocks) {
      if (block.closest("nav, form")) continue;
      const isHeading = /^H/.test(block.tagName);
      if (isHeading) heading = block;
      const text = readText(block);
      const matches = splitTerms(text).filter(({ term }) => terms.has(term));
      if (matches.length === 0) continue;
      if (heading?.id) {
        parts.push({ url: `${url}#${heading.id}`, title: readText(heading) });
        heading = undefined;
      }
      const count = new Set(matches.map(({ term }) => term)).size;
      if (!isHeading && count > best.count) best = { text, matches, count };
    }
    const description =
      page.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
    return { pieces: cut(best.count > 0 ? best : { text: description, matches: [] }), parts };
  }

  return { find, describe };
}

/** @param {Element} element */
const readText = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/**
 * Returns the text around the first match, cut at spaces.
 * @param {Block} block
 * @returns {Piece[]}
 */
function cut({ text, matches }) {
  const first = matches[0]?.start ?? 0;
  const from = first > excerptSize.before ? text.indexOf(" ", first - excerptSize.before) + 1 : 0;
  const space = text.lastIndexOf(" ", from + excerptSize.all);
  const to = from + excerptSize.all >= text.length ? text.length : Math.max(space, first + 1);
  const pieces = [{ text: from > 0 ? "…" : "", isMatch: false }];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    pieces.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    at = end;
  }
  pieces.push({ text: text.slice(at, to) + (to < text.length ? "…" : ""), isMatch: false });
  return pieces.filter((piece) => piece.text !== "");
}

/**
 * Returns whether a word may be misspelt: short ones and numbers have too many others near them.
 * @param {{ term: string, isPair: boolean }} word
 */
const canBeMisspelt = ({ term, isPair }) => !isPair && term.length > 3 && !/\d/.test(term);

/**
 * Loads a page. A parser that takes a string is what a policy of trusted types refuses.
 * @param {string} url
 * @returns {Promise<Document | null>}
 */
const loadPage = (url) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onloadend = () => resolve(request.status === 200 ? request.responseXML : null);
    request.send();
  });
