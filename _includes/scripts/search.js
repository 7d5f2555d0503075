// Searches as one types. The state is in the address; what is found is built node by node.
/** @type {<T extends Element>(selector: string, type: new () => T) => T} */
const one = (selector, type) => {
  const node = document.querySelector(selector);
  if (node instanceof type) return node;
  throw Error(selector);
};
const form = one("form", HTMLFormElement);
const status = one(".found p", HTMLElement);
const found = one(".found div", HTMLElement);
const more = one(".found button", HTMLButtonElement);
const { library = "", root } = form.dataset;
const names = ["q", "kind", "tag", "person"];
const hint = status.textContent;

/** @type {Promise<SearchLibrary> | undefined} */
let loading;
const load = () => {
  loading ??= import(library).then(async (it) => {
    // A worker's address would be a string, which a policy of trusted types refuses.
    await it.options({ noWorker: true, baseUrl: root, excerptEllipsis: "…" });
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

// An excerpt has marks and two entities, and nothing else.
/** @type {(markup: string) => (Node | string)[]} */
const marked = (markup) =>
  markup.split(/<mark>(.*?)<\/mark>/).map((part, i) => {
    const words = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return i % 2 ? make("mark", [words]) : words;
  });

/** @type {(one: SearchResult) => HTMLElement} */
const entry = ({ url, meta, filters, excerpt, sub_results }) => {
  const parts = sub_results.filter(({ anchor }) => anchor).slice(0, 3);
  const links = parts.flatMap(({ url: href, title }, i) => [
    i ? ", " : " · in ",
    make("a", [title], { href }),
  ]);
  const facts = [...filters.label, meta.people].filter(Boolean).join(" · ");
  const words = make("div", [
    make("h2", [make("a", [meta.title], { href: url })]),
    make("p", [facts, ...links], { className: "facts" }),
    make("p", marked(excerpt)),
  ]);
  const when = meta.date ? [make("p", [meta.date], { className: "when" })] : [];
  return make("li", [...when, words], { className: "entry" });
};

const state = () => {
  const data = new FormData(form);
  const all = names.map((name) => [name, String(data.get(name) ?? "").trim()]);
  return new URLSearchParams(all.filter(([, value]) => value));
};

let turn = 0;
const search = async () => {
  const mine = ++turn;
  const { q = null, ...filters } = Object.fromEntries(state());
  /** @type {(words: string | null, ...list: Node[]) => void} */
  const show = (words, ...list) => {
    status.textContent = words;
    found.replaceChildren(...list);
    more.hidden = true;
  };
  if (!state().size) return show(hint);
  const list = make("ol", [], { className: "entries" });
  const add = async () => {
    const from = list.children.length;
    try {
      const it = await load();
      const { results } = await it.search(q, { filters, sort: q ? {} : { date: "desc" } });
      const all = results.length;
      const next = results.slice(from, from + 10).map((result) => result.data());
      const entries = (await Promise.all(next)).map(entry);
      // Another search has begun, or the button was pressed twice.
      if (mine !== turn || from < list.children.length) return;
      // Where a part of the index is out of reach, Pagefind finds nothing and says nothing.
      if (!(all || navigator.onLine)) throw 0;
      const count = `${all || "No"} result${all - 1 ? "s" : ""}${q ? ` for “${q}”` : ""}`;
      if (!all) return show(`${count}. Try other words or fewer choices.`);
      list.append(...entries);
      show(count + (from ? `, ${list.children.length} shown` : ""), list);
      more.hidden = list.children.length >= all;
      if (from) entries[0]?.querySelector("a")?.focus();
    } catch {
      if (mine !== turn) return;
      loading?.then((it) => it.destroy()).catch(() => {});
      loading = undefined;
      show("Search could not be loaded. Try later, or use the lists below.");
    }
  };
  more.onclick = add;
  add();
};

const given = () => new URLSearchParams(location.search);

// Typing makes one entry of the history; Enter or a choice ends it.
let settled = true;
/** @type {(settle: boolean) => void} */
const go = (settle) => {
  const query = String(state());
  if (query !== String(given()))
    history[settled ? "pushState" : "replaceState"](null, "", query ? `?${query}` : ".");
  settled = settle;
  search();
};

const restore = () => {
  const params = given();
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = params.get(name) ?? "";
  }
  settled = true;
  search();
};

let timer = 0;
form.oninput = ({ target }) => {
  const typing = target instanceof HTMLInputElement && target.name === "q";
  clearTimeout(timer);
  timer = setTimeout(go, typing ? 250 : 0, !typing);
};
form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go(true);
};
form.addEventListener("focusin", () => load().catch(() => {}));
addEventListener("popstate", restore);
restore();
