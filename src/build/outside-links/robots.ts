/** Reads robots.txt (RFC 9309), so that what a site keeps from programs is not asked for. */

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly path: string }[];
}

/** Returns a test for paths, with their query, that a program of this name may ask for. */
export function parseRobots(text: string, name: string): (path: string) => boolean {
  const groups: Group[] = [];
  let isInAgents = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const field = key.toLowerCase();
    if (field === "user-agent") {
      if (!isInAgents) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.trim().toLowerCase());
      isInAgents = true;
    } else if (field === "allow" || field === "disallow") {
      isInAgents = false;
      // An empty rule forbids nothing.
      const path = value.trim();
      if (path !== "") groups.at(-1)?.rules.push({ allow: field === "allow", path });
    }
  }
  const forAgent = (agent: string) => groups.filter(({ agents }) => agents.includes(agent));
  const own = forAgent(name);
  const rules = (own.length > 0 ? own : forAgent("*")).flatMap((group) => group.rules);
  return (path) => {
    const matching = rules.filter((rule) => toPattern(rule.path).test(path));
    const longest = Math.max(...matching.map((rule) => rule.path.length));
    return (
      matching.length === 0 || matching.some((rule) => rule.allow && rule.path.length === longest)
    );
  };
}

/** "*" stands for any letters, and "$" at the end for the end. */
function toPattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^{}()|[\]\\$]/g, "\\$&")
    .replaceAll("*", ".*")
    .replace(/\\\$$/, "$");
  return new RegExp(`^${source}`);
}
