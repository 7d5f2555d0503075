// What has passed since the page was made moves to the past, or goes; nothing else changes.
{
  const all = (name) => document.querySelectorAll(`[data-${name}]`);
  const over = (node, name) => Date.parse(node.dataset[name]) <= Date.now();
  const [past] = all("past");
  for (const node of all("until")) {
    if (!over(node, "until")) continue;
    if (past && node.localName === "li") past.prepend(node);
    else node.hidden = true;
  }
  for (const node of all("from")) if (over(node, "from")) node.hidden = false;
  // A list that is empty now gives way to the words beside it.
  for (const group of all("coming"))
    group.hidden = !group.querySelector("[data-until]:not([hidden])");
  for (const none of all("none"))
    none.hidden = [...none.parentNode.querySelectorAll("[data-coming]")].some((one) => !one.hidden);
}
