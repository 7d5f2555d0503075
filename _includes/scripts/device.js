// Fits a page to the reader's device: on Android, "Add to calendar" leads to Google, since a file
// is only saved there; below an event stands the reader's own time, if it is another and to come.
{
  if (/Android/.test(navigator.userAgent))
    for (const link of document.querySelectorAll("[data-google]")) link.href = link.dataset.google;
  const line = document.querySelector("[data-own-time]");
  const [from, until] = line?.dataset.ownTime.split(" ") ?? [];
  const [start, end] = [new Date(from), new Date(until)];
  // Without its offset a time is read as the reader's own.
  if (from && new Date(from.slice(0, 16)) - start && end > new Date()) {
    const { lang } = document.documentElement;
    const format = { dateStyle: "full", timeStyle: "short" };
    line.lastElementChild.textContent = new Intl.DateTimeFormat(lang, format).formatRange(
      start,
      end,
    );
    line.hidden = false;
  }
}
