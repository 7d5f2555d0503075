/** The commands of `waymark` with their options. The code of a command is loaded when it runs. */
import { defineCommand, unchangedMessage } from "./command.ts";
import { enterProject } from "./project.ts";

const root = {
  type: "string",
  value: "folder",
  description: "the folder of the programme, where content/ is (default: this folder)",
} as const;

const comparison = {
  published: {
    type: "string",
    value: "address",
    description: "compares with the published site: its address, folder, or events.json",
  },
  since: {
    type: "string",
    value: "commit",
    description: "compares with the content of this commit",
  },
} as const;

export const commands = {
  init: defineCommand({
    summary: "Writes the folder of a new programme: asks, or takes these options.",
    positionals: "<folder>",
    options: {
      name: { type: "string", value: "text", description: "what the programme is called" },
      address: { type: "string", value: "url", description: "the address of its site" },
      language: { type: "string", value: "tag", description: "the language of its texts: en-GB" },
      zone: { type: "string", value: "zone", description: "its time zone: Europe/London" },
      accent: { type: "string", value: "colour", description: "the colour of links: #0b5c6b" },
      host: { type: "string", value: "host", description: "where it is published, or none" },
      yes: { type: "boolean", description: "takes the defaults of what is not given" },
    },
    async run(options, folders) {
      const { init } = await import("../init.ts");
      return init(folders, options);
    },
  }),
  build: defineCommand({
    summary: "Publishes the site to _site/; if there is a problem, changes nothing.",
    options: {
      ...comparison,
      verify: { type: "boolean", description: "compares every byte of the published files" },
      root,
    },
    consequence: unchangedMessage,
    async run({ root, ...options }) {
      const folder = enterProject(root);
      const { build } = await import("../build.ts");
      return build(folder, options);
    },
  }),
  start: defineCommand({
    summary: "Previews the site with drafts, and follows every edit.",
    options: {
      port: { type: "string", value: "number", description: "the port (default: 8080)" },
      host: {
        type: "string",
        value: "address",
        description:
          "the address to listen at, 0.0.0.0 for all: others on the network see drafts too (default: 127.0.0.1)",
      },
      root,
    },
    async run({ root, ...options }) {
      const folder = enterProject(root);
      const { start } = await import("../start.ts");
      return start(folder, options);
    },
  }),
  check: defineCommand({
    summary: "Reports problems, and what subscribers would lose; publishes nothing.",
    options: {
      all: { type: "boolean", description: "lists each warning, also those of one cause" },
      dates: { type: "boolean", description: "also lists the sessions of each series" },
      fix: {
        type: "boolean",
        description: "writes what has one safe answer, and shows the difference",
      },
      links: {
        type: "boolean",
        description: "also asks other sites whether the links to them work",
      },
      uncommitted: {
        type: "boolean",
        description: "with --fix: also changes files that are not committed in git",
      },
      format: {
        type: "string",
        value: "format",
        description: "text; github, which marks the lines of a pull request; or json",
      },
      ...comparison,
      root,
    },
    async run({ root, ...options }) {
      const folder = enterProject(root);
      const { check } = await import("../check.ts");
      return check(folder, options);
    },
  }),
  new: defineCommand({
    summary:
      "Writes a new text at the right place: post, event, session, series, person, cohort, page or briefing. Asks, or takes these options.",
    positionals: "[kind] [title]",
    options: {
      name: { type: "string", value: "text", description: "of a person: the name" },
      title: { type: "string", value: "text", description: "the title; of a session: its topic" },
      date: {
        type: "string",
        value: "date",
        description:
          "of a post: when it is published; of an event: its day; of a session: the day first planned",
      },
      time: {
        type: "string",
        value: "times",
        description: "of an event or series: 18:00 to 19:30",
      },
      place: { type: "string", value: "text", description: "where it takes place" },
      online: {
        type: "string",
        value: "text",
        description: "how to join online: an address, or words such as by e-mail",
      },
      hosts: {
        type: "string",
        value: "people",
        description: "who hosts it: names of their files, with commas between them",
      },
      authors: { type: "string", value: "people", description: "who wrote the post" },
      people: { type: "string", value: "people", description: "who is in the cohort" },
      tags: { type: "string", value: "words", description: "tags, with commas between them" },
      cohort: { type: "string", value: "name", description: "the name of the cohort's file" },
      summary: {
        type: "string",
        value: "text",
        description: "one or two sentences for lists and search engines",
      },
      review: {
        type: "string",
        value: "stage",
        description: "of a post that looks back on a cohort: start, halfway or end",
      },
      repeats: { type: "string", value: "rule", description: "of a series: weekly on Wednesday" },
      from: { type: "string", value: "date", description: "of a series or cohort: the first day" },
      until: { type: "string", value: "date", description: "of a series or cohort: the last day" },
      series: {
        type: "string",
        value: "name",
        description: "of a session: the name of the folder of its series",
      },
      moved: { type: "string", value: "date", description: "of a session: its new day and time" },
      cancelled: {
        type: "string",
        value: "reason",
        description: "of a session: why it does not take place",
      },
      ask: { type: "string", value: "time", description: "of a cohort: 60 minutes a week" },
      role: {
        type: "string",
        value: "text",
        description: "of a person: the role in the programme",
      },
      organisation: { type: "string", value: "text", description: "of a person: the organisation" },
      pronouns: { type: "string", value: "text", description: "of a person: the pronouns" },
      navigation: {
        type: "string",
        value: "number",
        description: "of a page: its position in the links at the top",
      },
      minutes: {
        type: "string",
        value: "number",
        description: "of a briefing: how long it takes to talk through",
      },
      file: {
        type: "string",
        value: "name",
        description: "the name of the file, if the title gives none",
      },
      extra: { type: "boolean", description: "of a session: one more than the series has" },
      yes: { type: "boolean", description: "asks nothing: leaves out what is not given" },
      edit: { type: "boolean", description: "opens the file in the editor that EDITOR names" },
      root,
    },
    async run({ root, ...options }, words) {
      const folder = enterProject(root);
      const { writeNewText } = await import("../new.ts");
      return writeNewText(folder, words, options);
    },
  }),
  handbook: defineCommand({
    summary: "Writes content/README.md: how to write for this programme, with every field.",
    options: { root },
    async run({ root }) {
      const folder = enterProject(root);
      const { writeHandbook } = await import("../handbook.ts");
      return writeHandbook(folder);
    },
  }),
  changes: defineCommand({
    summary: "Lists what subscribers will see change since the site was published.",
    options: {
      ...comparison,
      markdown: { type: "boolean", description: "prints markdown, for a merge request" },
      root,
    },
    async run({ root, ...options }) {
      const folder = enterProject(root);
      const { changes } = await import("../changes.ts");
      return changes(folder, options);
    },
  }),
  week: defineCommand({
    summary: "Prints texts to send: the week, reminders to speakers, and what is owed.",
    options: {
      cohort: {
        type: "string",
        value: "name",
        description: "for this cohort alone: its file's name",
      },
      from: {
        type: "string",
        value: "date",
        description: "the first of the seven days (default: today)",
      },
      root,
    },
    async run({ root, ...options }) {
      const folder = enterProject(root);
      const { week } = await import("../week.ts");
      return week(folder, options);
    },
  }),
  report: defineCommand({
    summary: "Says what took place, what came of it, and who spoke.",
    options: {
      cohort: { type: "string", value: "name", description: "counts the events of this cohort" },
      format: { type: "string", value: "format", description: "text, or markdown to paste" },
      root,
    },
    async run({ root, ...options }) {
      const folder = enterProject(root);
      const { report } = await import("../report.ts");
      return report(folder, options);
    },
  }),
  fields: defineCommand({
    summary: "Lists every field of every kind of file, with an example.",
    positionals: "[kind...]",
    options: {},
    async run(_options, kinds) {
      const { listFields } = await import("../fields.ts");
      return listFields(kinds);
    },
  }),
} as const;
