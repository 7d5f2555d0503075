// Searches while the reader types. The address has the state; results are built node by node.
/** @type {<T extends Element>(selector: string, type: new () => T) => T} */
const find = (selector, type) => {
  const node = document.querySelector(selector);
  if (node instanceof type) return node;
  throw Error(selector);
};
const form = find("form", HTMLFormElement);
const status = find("form + div p", HTMLElement);
const found = find("form + div div", HTMLElement);
const more = find("div + button", HTMLButtonElement);
const { library = "", baseUrl, words = "" } = form.dataset;
const names = ["q", "kind", "tag", "person"];
const hint = status.textContent;

// Words of the interface (src/locales): a string, or strings by plural category.
/** @type {Record<string, any>} */
const texts = JSON.parse(words);
/** @type {(key: string, values?: Record<string, any>) => string} */
const say = (key, values = {}) => {
  const it = texts[key];
  const rule = new Intl.PluralRules(document.documentElement.lang).select(values.n);
  return String(it[rule] ?? it.other ?? it).replace(/{(\w+)}/g, (_, name) => values[name]);
};

/** @type {Promise<SearchLibrary> | undefined} */
let loading;
const load = () => {
  loading ??= import(library).then(async (it) => {
    // A worker's address would be a string, which a policy of trusted types refuses.
    await it.options({ noWorker: true, baseUrl, excerptEllipsis: "…" });
    return it;
  });
  return loading;
};

/** @type {(name: string, inside: (Node | string)[], more?: object) => HTMLElement} */
const make = (name, inside, more) => {
  const node = Object.assign(document.createElement(name), more);
  node.append(...inside);
  return node;
};

// An excerpt holds <mark> and two entities, nothing else.
/** @type {(markup: string) => (Node | string)[]} */
const marked = (markup) =>
  markup.split(/<mark>(.*?)<\/mark>/).map((part, i) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return i % 2 ? make("mark", [text]) : text;
  });

/** @type {(result: SearchResult) => HTMLElement} */
const entry = ({ url, meta, filters, excerpt, sub_results }) => {
  const parts = sub_results.filter(({ anchor }) => anchor).slice(0, 3);
  const links = parts.flatMap(({ url: href, title }, i) => [
    i ? ", " : ` · ${say("in")} `,
    make("a", [title], { href }),
  ]);
  const off = filters.status?.map((it) => make("b", [it, " "], { className: "status" })) ?? [];
  const facts = [...filters.label, meta.people].filter(Boolean).join(" · ");
  const text = make("div", [
    make("h2", [make("a", [meta.title], { href: url })]),
    make("p", [...off, facts, ...links], { className: "facts" }),
    make("p", marked(excerpt)),
  ]);
  const when = meta.date ? [make("p", [meta.date], { className: "when" })] : [];
  return make("li", [...when, text], { className: "entry" });
};

const state = () => {
  const data = new FormData(form);
  const all = names.map((name) => [name, String(data.get(name) ?? "").trim()]);
  return new URLSearchParams(all.filter(([, value]) => value));
};

let turn = 0;
const search = () => {
  const mine = ++turn;
  const { q = null, ...filters } = Object.fromEntries(state());
  /** @type {(text: string | null, ...list: Node[]) => void} */
  const show = (text, ...list) => {
    status.textContent = text;
    found.replaceChildren(...list);
    more.hidden = true;
  };
  if (!state().size) return show(hint);
  const list = make("ol", [], { className: "entries" });
  const add = async () => {
    const from = list.children.length;
    try {
      const it = await load();
      /** @type {Record<string, "desc">} */
      const sort = q ? {} : { date: "desc" };
      // What is over comes after all that is not.
      const parts = ["no", "yes"].map((over) =>
        it.search(q, { filters: { ...filters, over }, sort }),
      );
      const results = (await Promise.all(parts)).flatMap((part) => part.results);
      const n = results.length;
      const next = results.slice(from, from + 10).map((result) => result.data());
      const entries = (await Promise.all(next)).map(entry);
      // Another search has begun, or the button was pressed twice.
      if (mine !== turn || from < list.children.length) return;
      // Pagefind finds nothing, without an error, when it cannot load a part of the index.
      if (!(n || navigator.onLine)) throw 0;
      const count = say((n ? "results" : "none") + (q ? "For" : ""), { n, query: q });
      if (!n) return show(count);
      list.append(...entries);
      const shown = list.children.length;
      show(from ? say("shown", { results: count, shown }) : count, list);
      more.hidden = shown >= n;
      if (from) entries[0]?.querySelector("a")?.focus();
    } catch {
      if (mine !== turn) return;
      loading?.then((it) => it.destroy()).catch(() => {});
      loading = undefined;
      show(say("failed"));
    }
  };
  more.onclick = add;
  add();
};

const params = () => new URLSearchParams(location.search);

// Typing makes one entry of the history; Enter or a choice ends it.
let settled = true;
/** @type {(settle: boolean) => void} */
const go = (settle) => {
  const query = String(state());
  if (query !== String(params()))
    history[settled ? "pushState" : "replaceState"](null, "", query ? `?${query}` : ".");
  settled = settle;
  search();
};

const restore = () => {
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = params().get(name) ?? "";
  }
  settled = true;
  search();
};

let timer = 0;
form.oninput = ({ target }) => {
  // The field is the form's first control; the others are choices.
  const typing = target === form[0];
  clearTimeout(timer);
  timer = setTimeout(go, typing ? 250 : 0, !typing);
};
form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go(true);
};
form.addEventListener("focusin", () => load().catch(() => {}));
window.onpopstate = restore;
restore();
