/** A site with content of every kind, below a path. */
import { onePixelPng } from "../support/pictures.ts";
import type { Files } from "../support/project.ts";
import { event, md, person, post } from "./site.ts";

const text = `# Main

Words[^1], a [link](../people/ann.md), <https://example.com/>, and **{{ braces }}**.

## Posts & people

> [!QUESTION]
> What do you think?

![A dot](../media/dot.png "With a caption")

| Day |  |
|---|--:|
| Mon | 1 |

| Day | Hours |
|---|--:|
| Tue | 2 |

### Code

\`\`\`ts
const a = 1 < 2;
\`\`\`

## Authors

<script>alert("text")</script>

[^1]: A note.
`;

export const full: Files = {
  "site.yaml": `name: Programme & friends
url: https://example.org/programme/
language: en-GB
zone: Europe/London
description: What it is, in a sentence
organisation: City Council
logo: { src: media/dot.png, alt: A dot }
accent: "#0b5c6b"
conversation: { hashtag: practice, accounts: [{ label: "@practice", url: "https://example.social/@practice" }] }
licence: CC BY 4.0
contact: hello@example.org
`,
  "media/dot.png": onePixelPng,
  "media/notes.pdf": "%PDF-1.4",
  ...person(
    "ann",
    {
      role: "Lead",
      organisation: "City Council",
      pronouns: "she/her",
      summary: "Leads it.",
      photo: { src: "../media/dot.png", alt: "Ann at a desk" },
      links: [{ label: "Ann elsewhere", url: "https://example.social/@ann" }],
    },
    "## Main\n\nA bio, and [a post](../posts/2026-03-01-first.md#posts--people).\n",
  ),
  ...person("ben"),
  ...person(
    "cat",
    { role: "Analyst", status: "left", photo: { src: "../media/dot.png", alt: "Cat" } },
    "A bio that went.\n",
  ),
  "cohorts/one.md": md(
    {
      title: "Cohort one",
      from: "2026-01-05",
      until: "2026-04-24",
      people: ["ann", "cat"],
      summary: "The first.",
      order: 1,
    },
    "## People\n\nWords.\n",
  ),
  "cohorts/two.md": md({ title: "Cohort two", from: "2026-09-01", order: 2 }),
  "cohorts/three.md": md({ title: "Cohort three", until: "2026-12-18", order: 3 }, ""),
  "posts/2026-03-01-first.md": md(
    {
      title: `First <post> & "friends"`,
      date: "2026-03-01",
      updated: "2026-03-09",
      summary: "What it says.",
      authors: ["ann", "cat"],
      tags: ["tea & cake", "Café"],
      image: { src: "../media/dot.png", alt: "A dot", caption: "It is small" },
      cohort: "one",
      hashtag: "#practice",
      aliases: ["/old/first.html", "/old/first/"],
    },
    text,
  ),
  ...post("2026-04-01", "second", { authors: "ben", tags: ["café"], date: "2026-04-01 09:30" }),
  ...post("2026-05-01", "third"),
  ...post("2026-12-24", "later"),
  ...post("2026-05-02", "draft", { draft: true }),
  ...event("2026-02-05", "past-one", {
    tags: ["café"],
    speakers: ["ann"],
    cohort: "one",
    status: "tentative",
    outputs: [
      { title: "Notes", file: "../media/notes.pdf", kind: "PDF" },
      { title: "Recording", url: "https://example.com/r", minutes: 95 },
      { title: "Photos", due: "50 weeks" },
      { title: "Slides", due: "2 weeks", kind: "slides" },
    ],
  }),
  ...event("2026-12-03", "four-views", {
    summary: "Four views.",
    place: { name: "The Hub", address: "1 Street", url: "https://example.com/hub" },
    online: "https://example.com/join",
    registration: "https://example.com/book",
    hosts: ["ben", "A guest"],
    hashtag: "views",
    image: { src: "../media/dot.png", alt: "A dot" },
    tags: ["tea & cake"],
    cohort: "one",
    speakers: [
      { person: "ann", perspective: "leader", talk: "Leading" },
      { person: "ben", perspective: "practitioner" },
      { person: "cat", perspective: "A national perspective" },
      { name: "Dot Dee", perspective: "citizen" },
    ],
  }),
  ...event("2026-12-04", "off", {
    status: "cancelled",
    reason: "the room is flooded",
    registration: "https://example.com/book",
    online: "https://example.com/join",
  }),
  ...event("2026-12-05", "put-off", {
    status: "postponed",
    reason: "a strike",
    registration: "https://example.com/book",
  }),
  ...event("2026-12-05", "put-back", {
    status: "postponed",
    reason: "a strike",
    moved: "2026-12-08 10:00",
    registration: "https://example.com/book",
  }),
  ...event("2026-12-06", "maybe", { status: "tentative", online: "https://example.com/join" }),
  ...event("2026-12-07", "days", { start: "2026-12-07", end: "2026-12-08", duration: undefined }),
  // Began last month and goes on; on the first of the last month.
  ...event("2026-10-30", "show", { start: "2026-10-30", end: "2026-11-29", duration: undefined }),
  ...event("2027-04-01", "spring"),
  "events/cafe/index.md": md(
    {
      title: "Café",
      repeats: "monthly on the last Wednesday",
      from: "2026-01-01",
      until: "2027-03-31",
      time: "12:30 to 13:30",
      place: "The Hub",
      hosts: "ann",
      tags: ["café"],
      summary: "Tea.",
      cohort: "two",
    },
    "## Coming\n\nWords.\n",
  ),
  "events/cafe/2026-10-28.md": md({
    title: "Maps",
    outputs: [{ title: "Notes", file: "../../media/notes.pdf" }],
  }),
  "events/cafe/2026-11-25.md": md({ title: "Inboxes", moved: "2026-11-26 14:00", place: "Room 2" }),
  "events/cafe/2026-12-30.md": md({ status: "cancelled", reason: "it is winter" }),
  "events/cafe/2027-01-15.md": md({ title: "Extra", extra: true }),
  // Its tag is of no session.
  "events/loose/index.md": md({ title: "Loose evenings", tags: ["evenings"] }, ""),
  "events/loose/2027-02-01.md": md({
    title: "One",
    start: "2027-02-01 18:00",
    duration: "1 hour",
    tags: ["café"],
  }),
  "briefings/nurses.md": md(
    { title: "An hour a week", cohort: "one", minutes: 5, summary: "What it asks." },
    `Words, and [about it](../pages/about.md).

## What it asks

{ask}

## Dates

{dates 2}

## So far

{outputs 1}

## Play

{people}

![A dot](../media/dot.png)
`,
  ),
  "briefings/all.md": md({ title: "The programme" }, "{dates}\n\n{outputs}\n"),
  "pages/about.md": md(
    { title: "About", navigation: 1, summary: "About it." },
    "See [privacy](privacy.md), and [the café](../events/cafe/index.md#coming).\n",
  ),
  "pages/privacy.md": md({ title: "Privacy" }, "No cookies.\n"),
};
