// Searches as one types. The state is in the address; what is found is built node by node.
/** @type {<T extends Element>(selector: string, type: new () => T) => T} */
const one = (selector, type) => {
  const node = document.querySelector(selector);
  if (node instanceof type) return node;
  throw new Error(`there is no ${selector}`);
};
const form = one("form[data-library]", HTMLFormElement);
const status = one("[role=status]", HTMLElement);
const found = one("#page\\:found", HTMLElement);
const more = one(".found > button", HTMLButtonElement);
const { library = "", version, root } = form.dataset;
const names = ["q", "kind", "tag", "person"];
const hint = status.textContent;
const step = 10;

/** @type {Promise<SearchLibrary> | undefined} */
let loading;
const load = () => {
  loading ??= import(library).then(async (it) => {
    // A worker's address would be a string, which a policy of trusted types refuses.
    const how = { noWorker: true, excerptEllipsis: "…" };
    await it.options({ ...how, metaCacheTag: version, baseUrl: root });
    return it;
  });
  return loading;
};

/** @type {(name: string, inside: (Node | string)[], more?: object) => HTMLElement} */
const make = (name, inside, more = {}) => {
  const node = Object.assign(document.createElement(name), more);
  node.append(...inside);
  return node;
};

/** @type {(markup: string) => (Node | string)[]} Knows marks and two entities, as there is nothing else. */
const marked = (markup) =>
  markup.split(/<mark>(.*?)<\/mark>/).map((part, i) => {
    const words = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return i % 2 ? make("mark", [words]) : words;
  });

/** @type {(one: SearchResult) => HTMLElement} */
const entry = ({ url, meta, excerpt, sub_results }) => {
  const parts = sub_results.filter(({ anchor }) => anchor).slice(0, 3);
  const links = parts.flatMap(({ url: href, title }, i) => [
    i ? ", " : " · in ",
    make("a", [title], { href }),
  ]);
  const words = make("div", [
    make("h2", [make("a", [meta.title], { href: url })]),
    make("p", [meta.label, ...links], { className: "facts" }),
    make("p", marked(excerpt)),
  ]);
  const when = make("p", [meta.date ?? ""], { className: "when" });
  return make("li", meta.date ? [when, words] : [words], { className: "entry" });
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
  /** @type {(words: string | null, list?: HTMLElement[]) => void} */
  const show = (words, list = []) => {
    status.textContent = words;
    found.replaceChildren(...list);
    more.hidden = true;
  };
  if (!state().size) return show(hint);
  try {
    const it = await load();
    const { results } = await it.search(q, { filters, sort: q ? {} : { date: "desc" } });
    if (!(results.length || navigator.onLine)) throw new Error("offline");
    const read = async (from = 0) => {
      const next = results.slice(from, from + step).map((result) => result.data());
      return (await Promise.all(next)).map(entry);
    };
    const first = await read();
    if (mine !== turn) return;
    const words = q ? ` for “${q}”` : "";
    const count = `${results.length || "No"} result${results.length === 1 ? "" : "s"}${words}`;
    if (!first.length) return show(`${count}. Try another word, or leave out a choice.`);
    const list = make("ol", first, { className: "entries" });
    show(count, [list]);
    more.hidden = results.length <= step;
    more.onclick = async () => {
      const next = await read(list.children.length);
      if (mine !== turn) return;
      list.append(...next);
      status.textContent = `${count}; ${list.children.length} of them are shown`;
      more.hidden = list.children.length >= results.length;
      next[0]?.querySelector("a")?.focus();
    };
  } catch {
    if (mine !== turn) return;
    loading?.then((it) => it.destroy()).catch(() => {});
    loading = undefined;
    show("The search could not be loaded. Try again later, or use the lists below.");
  }
};

// Typing makes one entry of the history, and Enter or a choice ends it.
let settled = true;
/** @type {(settle: boolean) => void} */
const go = (settle) => {
  const query = String(state());
  if (query !== String(new URLSearchParams(location.search)))
    history[settled ? "pushState" : "replaceState"](
      null,
      "",
      query ? `?${query}` : location.pathname,
    );
  settled = settle;
  search();
};

const restore = () => {
  const params = new URLSearchParams(location.search);
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = params.get(name) ?? "";
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  settled = true;
  search();
};

let timer = 0;
form.addEventListener("input", ({ target }) => {
  clearTimeout(timer);
  const typed = target instanceof HTMLInputElement && target.type === "search";
  timer = setTimeout(go, typed ? 250 : 0, !typed);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go(true);
});
form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
addEventListener("popstate", restore);
restore();
