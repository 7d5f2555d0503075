/** P10: one setting gives each event that is over the link to say how it was. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { event as eventFile } from "../content/make.ts";
import { all, attr, type Element, elements, one, text } from "../render/dom.ts";
import { listProblems, minimalSettings, removeProjects } from "../support/project.ts";
import { event, md, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const site = "https://example.com/site";
const own = "https://example.com/own";

/** The paragraphs with the button, hidden ones too. */
const buttons = ({ tree }: Small, url: string): readonly Element[] =>
  all(tree(url), "article p").filter((p) => text(p) === "Give feedback");

const links = (small: Small, url: string) =>
  buttons(small, url).map((p) => attr(one(p, "a"), "href"));

describe("P10: feedback", () => {
  let small: Small;
  beforeAll(async () => {
    small = await siteOf({
      "site.yaml": `${minimalSettings}feedback: ${site}\n`,
      ...event("2026-12-01", "ahead"),
      ...event("2026-11-02", "gone"),
      ...event("2026-11-03", "own", { feedback: own }),
      ...event("2026-11-04", "none", { feedback: false }),
      ...event("2026-11-05", "off", { status: "cancelled", reason: "Snow" }),
      ...event("2026-11-06", "put-off", { status: "postponed", reason: "Snow" }),
      ...event("2026-11-07", "maybe", { status: "tentative" }),
      ...event("2026-12-07", "off-ahead", { status: "cancelled", reason: "Snow" }),
      "events/days.md": md({ title: "Days", start: "2026-12-05", end: "2026-12-06" }),
      "events/cafe/index.md": md({
        title: "Café",
        repeats: "weekly on Wednesday",
        from: "2026-10-07",
        until: "2026-12-30",
        time: "12:30 to 13:30",
        feedback: own,
        later: [{ from: "2026-12-09", feedback: false }],
      }),
      "events/cafe/2026-10-14.md": md({ feedback: false }),
      "events/cafe/2026-10-21.md": md({ feedback: "../../pages/say.md" }),
      "pages/say.md": md({ title: "Say" }),
    });
  });

  test("an event that is over has the button at once, below the notice that it is over", () => {
    const [button] = buttons(small, "/events/gone/");
    if (button === undefined) throw new Error("there is no button");
    expect(attr(button, "hidden")).toBeUndefined();
    expect(attr(button, "data-from")).toBeUndefined();
    expect(links(small, "/events/gone/")).toEqual([site]);
    const order = elements(small.tree("/events/gone/"));
    const notice = order.findIndex((one) => attr(one, "class") === "notice");
    expect(order.slice(notice + 1, notice + 2)).toEqual([button]);
  });

  test("one that is ahead has it hidden until its end minute", () => {
    for (const [url, end] of [
      ["/events/ahead/", "2026-12-01T19:00Z"],
      ["/events/days/", "2026-12-07T00:00Z"],
    ] as const) {
      const [button] = buttons(small, url);
      expect(button && attr(button, "data-from"), url).toBe(end);
      expect(button && attr(button, "hidden"), url).toBe("");
      expect(all(small.tree(url), "script[src]").length, url).toBeGreaterThan(0);
    }
  });

  test("the event's own link is over that of the site, and false is none", () => {
    expect(links(small, "/events/own/")).toEqual([own]);
    expect(links(small, "/events/none/")).toEqual([]);
    expect(links(small, "/events/maybe/")).toEqual([site]);
  });

  test("nobody is asked about what did not take place", () => {
    for (const name of ["off", "put-off", "off-ahead"])
      expect(links(small, `/events/${name}/`), name).toEqual([]);
  });

  test("a session has that of its series or of an entry of later, unless it has its own", () => {
    expect(links(small, "/events/cafe/2026-10-07/")).toEqual([own]);
    expect(links(small, "/events/cafe/2026-10-14/")).toEqual([]);
    expect(links(small, "/events/cafe/2026-10-21/")).toEqual(["/say/"]);
    expect(links(small, "/events/cafe/2026-12-02/")).toEqual([own]);
    expect(links(small, "/events/cafe/2026-12-16/")).toEqual([]);
  });

  test("no calendar has it", () => {
    expect(small.markup("/calendar.ics")).not.toMatch(/example\.com\/(?:site|own)/);
  });
});

test("P10: a site without the setting asks nothing", async () => {
  const small = await siteOf({
    ...event("2026-11-02", "gone"),
    ...event("2026-11-03", "b", { feedback: own }),
  });
  expect(links(small, "/events/gone/")).toEqual([]);
  expect(links(small, "/events/b/")).toEqual([own]);
});

test("P10: the links are checked", async () => {
  const files = {
    "site.yaml": `${minimalSettings}feedback: www.example.org/a\n`,
    "events/e.md": eventFile("start: 2026-12-01\nfeedback: say.md\n"),
  };
  expect(await listProblems(files)).toEqual([
    "content/events/e.md:4:11 feedback: there is no file content/events/say.md. Check the path; it is relative to the folder of this text.",
    'content/site.yaml:8:11 feedback: "www.example.org/a" has no https://. Write https://www.example.org/a.',
  ]);
});
