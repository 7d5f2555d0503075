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
const { library = "", words = "" } = form.dataset;
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

/** @typedef {typeof import("../../src/search/browser/find.js")} Library */
/** @typedef {import("../../src/search/browser/find.js").Result} Result */

/** @type {ReturnType<Library["open"]> | undefined} */
let loading;
const load = () => {
  loading ??= import(library).then((it) => it.open());
  return loading;
};

/** @type {(name: string, inside: (Node | string)[], more?: object) => HTMLElement} */
const make = (name, inside, more) => {
  const node = Object.assign(document.createElement(name), more);
  node.append(...inside);
  return node;
};

/** @type {(result: Result) => HTMLElement} */
const entry = ({ url, title, labels, status: off, date, people, excerpt, parts }) => {
  const links = parts
    .slice(0, 3)
    .flatMap((part, i) => [
      i ? ", " : ` · ${say("in")} `,
      make("a", [part.title], { href: part.url }),
    ]);
  const facts = [...labels, people].filter(Boolean).join(" · ");
  const text = make("div", [
    make("h2", [make("a", [title], { href: url })]),
    make("p", [...(off ? [make("b", [off, " "], { className: "status" })] : []), facts, ...links], {
      className: "facts",
    }),
    make(
      "p",
      excerpt.map(({ text, isMatch }) => (isMatch ? make("mark", [text]) : text)),
    ),
  ]);
  const when = date ? [make("p", [date], { className: "when" })] : [];
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
  const { q = "", ...filters } = Object.fromEntries(state());
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
      const { found: results, isNear } = await it.find(q, filters);
      const n = results.length;
      const next = results.slice(from, from + 10).map((result) => it.describe(result));
      const entries = (await Promise.all(next)).map(entry);
      // Another search has begun, or the button was pressed twice.
      if (mine !== turn || from < list.children.length) return;
      const kind = n ? "results" : "none";
      const count = say(isNear ? "near" : q ? `${kind}For` : kind, { n, query: q });
      if (!n) return show(count);
      list.append(...entries);
      const shown = list.children.length;
      show(from ? say("shown", { results: count, shown }) : count, list);
      more.hidden = shown >= n;
      if (from) entries[0]?.querySelector("a")?.focus();
    } catch {
      if (mine !== turn) return;
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
