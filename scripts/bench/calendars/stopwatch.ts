import { median } from "../rounds.ts";

/** What a step took, in milliseconds. */
export interface Cost {
  readonly wall: number;
  /** User and system time, of the collector's threads too. */
  readonly cpu: number;
}

/** Times the steps of several rounds, each by its name. */
export class Stopwatch {
  readonly #costs = new Map<string, Cost[]>();

  /** Runs a step, and counts what it took. */
  async time<Result>(step: string, work: () => Result | Promise<Result>): Promise<Result> {
    const before = process.cpuUsage();
    const start = performance.now();
    const result = await work();
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    const costs = this.#costs.get(step) ?? [];
    this.#costs.set(step, [...costs, { wall, cpu: (user + system) / 1000 }]);
    return result;
  }

  /** What these steps took together in the first round. */
  first(steps: readonly string[]): Cost {
    return this.#round(0, steps);
  }

  /** The median of what these steps took together in each of the rounds after the first. */
  steady(steps: readonly string[]): Cost {
    const count = Math.max(...steps.map((step) => this.#costs.get(step)?.length ?? 0));
    const rounds = Array.from({ length: count }, (_, round) => this.#round(round, steps));
    const settled = rounds.length > 1 ? rounds.slice(1) : rounds;
    return {
      wall: median(settled.map(({ wall }) => wall)),
      cpu: median(settled.map(({ cpu }) => cpu)),
    };
  }

  #round(round: number, steps: readonly string[]): Cost {
    const costs = steps.map((step) => this.#costs.get(step)?.[round] ?? { wall: 0, cpu: 0 });
    return {
      wall: costs.reduce((total, { wall }) => total + wall, 0),
      cpu: costs.reduce((total, { cpu }) => total + cpu, 0),
    };
  }
}
