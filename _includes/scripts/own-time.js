// Adds the reader's own time below that of an event, if it is another and still to come.
{
  const line = document.querySelector("[data-own-time]");
  const [from, until] = line.dataset.ownTime.split(" ");
  const [start, end] = [new Date(from), new Date(until)];
  // Without its offset a time is read as the reader's own.
  if (new Date(from.slice(0, 16)) - start && end > new Date()) {
    const { lang } = document.documentElement;
    const format = { dateStyle: "full", timeStyle: "short" };
    line.lastElementChild.textContent = new Intl.DateTimeFormat(lang, format).formatRange(
      start,
      end,
    );
    line.hidden = false;
  }
}
