// Moves events that ended after the build to the past, and hides what is true only before.
{
  const all = (name) => document.querySelectorAll(`[data-${name}]`);
  const isOver = (node, name) => Date.parse(node.dataset[name]) <= Date.now();
  const [past] = all("past");
  for (const node of all("from")) if (isOver(node, "from")) node.hidden = false;
  for (const node of all("until")) {
    if (!isOver(node, "until")) continue;
    if (past && node.localName === "li") past.prepend(node);
    else node.hidden = true;
  }
  // A list without events is hidden, and the note beside it shown.
  for (const list of all("upcoming"))
    list.hidden = !list.querySelector("[data-until]:not([hidden])");
  for (const note of all("none"))
    note.hidden = [...note.parentNode.querySelectorAll("[data-upcoming]")].some(
      (list) => !list.hidden,
    );
}
