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
