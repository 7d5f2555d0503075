// Plays a briefing: a section at a time, for as long as it takes to read aloud, again and again.
/** @type {<T extends Element>(selector: string, type: new () => T) => T} */
const find = (selector, type) => {
  const node = document.querySelector(selector);
  if (node instanceof type) return node;
  throw Error(selector);
};
const shortest = 8e3;
const hour = 36e5;
const player = find(".player", HTMLDialogElement);
const slide = find(".slide", HTMLElement);
const bar = find("progress", HTMLProgressElement);
const status = find("[role=status]", HTMLElement);
const [previous, pause, next, close] = player.querySelectorAll("button");
const entry = find(".play", HTMLElement);
const hint = find(".play-hint", HTMLElement);
const { lang } = document.documentElement;

/** @type {HTMLElement[][]} */
let slides = [];
let [index, length, elapsed, last, opened, timer] = [0, 0, 0, 0, 0, 0];
let isPaused = false;
/** @type {WakeLockSentinel | undefined} */
let lock;
const isFull = () => document.fullscreenElement !== null;
const isLobby = () => location.hash === "#play";

/** @type {(node: Element) => HTMLElement} */
const copy = (node) => {
  const it = document.importNode(node, true);
  if (!(it instanceof HTMLElement)) throw Error(node.localName);
  for (const one of [it, ...it.querySelectorAll("[id]")]) one.removeAttribute("id");
  for (const one of it.querySelectorAll("[hidden]")) one.remove();
  return it;
};
/** @type {(node: Element | undefined) => boolean} */
const isHeading = (node) => /^h\d$/.test(node?.localName ?? "");

// What stands before the first heading is a section, and the code with the address is the last.
const listSections = () => {
  const sections = [[...document.querySelectorAll(".briefing-head > :is(h1, .lead)")]];
  for (const node of document.querySelectorAll(".prose > :not([hidden])")) {
    if (node.localName === "h2") sections.push([]);
    sections.at(-1)?.push(node);
  }
  sections.push([...document.querySelectorAll(".briefing-code")]);
  return sections.map((nodes) => nodes.map(copy));
};

const isTooLong = () => slide.scrollHeight > slide.clientHeight;

// A section that is too long for the screen goes on with its heading.
const layOut = () => {
  slides = [];
  slide.style.fontSize = "";
  for (const section of listSections()) {
    const [first] = section;
    /** @type {HTMLElement[]} */
    let shown = [];
    for (const node of section) {
      slide.replaceChildren(...shown, node);
      if (shown.length > 1 && isTooLong()) {
        // No slide ends with a heading.
        const moved = isHeading(shown.at(-1)) ? shown.splice(-1) : [];
        if (shown.length > 0) slides.push(shown);
        shown = [...(isHeading(first) && first ? [copy(first)] : []), ...moved];
      }
      shown.push(node);
    }
    slides.push(shown);
  }
};

const countWords = () => {
  const text = [...slide.children].map((node) => node.textContent).join(" ");
  const parts = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
  return [...parts].filter(({ isWordLike }) => isWordLike).length;
};

const show = () => {
  slide.replaceChildren(...(slides[index] ?? []));
  for (let size = 100; size > 50; size -= 5) {
    slide.style.fontSize = `${size}%`;
    if (!isTooLong()) break;
  }
  slide.scrollTop = 0;
  length = Math.max(shortest, (countWords() / Number(player.dataset.wordsPerMinute)) * 6e4);
  elapsed = bar.value = 0;
  /** @type {Record<string, number>} */
  const values = { n: index + 1, all: slides.length };
  const text = String(JSON.parse(status.dataset.words ?? '""'));
  status.textContent = text.replace(/{(\w+)}/g, (_, name) => String(values[name]));
};

/** @type {(step: number) => void} */
const go = (step) => {
  index = (index + step + slides.length) % slides.length;
  show();
};

// The policy of pages allows requests for pictures alone. Where the site does not answer, the
// screen plays on, and tries again at the end of the next round.
let isAsking = false;
const renew = () => {
  const icon = document.querySelector("link[rel=icon]");
  const probe = new Image();
  isAsking = true;
  probe.onload = () => location.reload();
  probe.onerror = () => {
    isAsking = false;
  };
  if (icon instanceof HTMLLinkElement) probe.src = `${icon.href}?${Date.now()}`;
};

const tick = () => {
  const now = Date.now();
  if (!isPaused) elapsed += now - last;
  last = now;
  bar.value = elapsed / length;
  if (elapsed < length) return;
  go(1);
  if (index === 0 && isLobby() && now - opened >= hour && !isAsking) renew();
};

/** @type {(value: boolean) => void} */
const setPaused = (value) => {
  isPaused = value;
  pause?.setAttribute("aria-pressed", String(value));
  // While it plays, only the number of the section is announced.
  slide.ariaLive = value ? "polite" : "off";
};

const open = () => {
  if (player.open) return;
  player.showModal();
  opened = last = Date.now();
  index = 0;
  setPaused(false);
  layOut();
  show();
  timer = setInterval(tick, 250);
  navigator.wakeLock?.request("screen").then(
    (it) => {
      lock = it;
    },
    () => {},
  );
};

player.onclose = () => {
  clearInterval(timer);
  lock?.release();
  if (isFull()) document.exitFullscreen();
  if (isLobby()) history.replaceState(null, "", location.pathname + location.search);
};
document.onfullscreenchange = () => {
  if (!isFull()) player.close();
  else if (player.open) resize();
};

const resize = () => {
  layOut();
  index = Math.min(index, slides.length - 1);
  show();
};
window.onresize = () => {
  if (player.open) resize();
};

document.onkeydown = (event) => {
  if (!player.open || event.altKey || event.ctrlKey || event.metaKey) return;
  const isRtl = document.dir === "rtl";
  const step = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };
  const side = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
  /** @type {Record<string, number>} */
  const steps = { ...step, ...side };
  const moved = steps[event.key];
  if (moved !== undefined) go(moved);
  else if (event.key !== " " || event.target instanceof HTMLButtonElement) return;
  else setPaused(!isPaused);
  event.preventDefault();
};
if (previous && pause && next && close) {
  previous.onclick = () => go(-1);
  pause.onclick = () => setPaused(!isPaused);
  next.onclick = () => go(1);
  close.onclick = () => player.close();
}
find(".play button", HTMLButtonElement).onclick = () => {
  open();
  document.documentElement.requestFullscreen?.().catch(() => {});
};
window.onhashchange = () => {
  if (isLobby()) open();
};
entry.hidden = hint.hidden = false;
if (isLobby()) open();
