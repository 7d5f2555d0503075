import { afterAll, beforeAll, expect, test } from "vitest";
import { all, attr, one, text, texts } from "../render/dom.ts";
import { onePixelPng } from "../support/pictures.ts";
import { removeProjects } from "../support/project.ts";
import { event, md, person, type Small, siteOf } from "./site.ts";

afterAll(removeProjects);

const photo = { src: "../media/dot.png", alt: "Ann at a desk" };
const speakers = [{ person: "ann", perspective: "leader", talk: "Maps" }, "gone", "Dot Dee"];

let site: Small;
beforeAll(async () => {
  site = await siteOf({
    "media/dot.png": onePixelPng,
    ...person("ann", { role: "Lead", photo }),
    ...person("gone", { photo, status: "left", role: "Carer" }),
    ...event("2026-11-01", "talk", { speakers }),
    ...event("2026-11-02", "plain"),
    "events/cafe/index.md": md({
      title: "Café",
      repeats: "weekly on Wednesday",
      from: "2026-11-18",
      times: 2,
      time: "12:30 to 13:30",
      speakers: ["ann"],
    }),
  });
});

test.each(["/events/talk/", "/events/cafe/", "/events/cafe/2026-11-25/"])(
  "R19: %s shows a speaker with portrait, name, perspective and role",
  (url) => {
    const [ann] = all(site.tree(url), "section .people .person");
    if (ann === undefined) throw new Error("no speaker");
    expect(attr(one(ann, "img.portrait"), "alt")).toBe("Ann at a desk");
    expect([text(one(ann, "h3")), attr(one(ann, "h3 a"), "href")]).toEqual([
      "Name of ann",
      "/people/ann/",
    ]);
    expect(site.markup(url)).toContain("/assets/people.css");
  },
);

test("R19: whoever has no photo, or has left, stands among the others with initials", () => {
  const [ann, gone, dot] = all(site.tree("/events/talk/"), ".person");
  if (ann === undefined || gone === undefined || dot === undefined) throw new Error("no speakers");
  expect(texts(ann, "p")).toEqual(["Leader perspective · Lead", "Maps"]);
  expect(all(gone, "img")).toEqual([]);
  expect([texts(gone, ".initials"), texts(gone, "h3")]).toEqual([["NG"], ["Name of gone"]]);
  expect([texts(dot, ".initials"), texts(dot, "h3"), all(dot, "a")]).toEqual([
    ["DD"],
    ["Dot Dee"],
    [],
  ]);
});

test("R19: an event without speakers has no style sheet for them", () => {
  expect(site.markup("/events/plain/")).not.toContain("/assets/people.css");
});
