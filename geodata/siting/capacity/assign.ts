import type { Placing } from '../place/placing';

/** The site of each place of demand, −1 outside, and the objective. */
export interface Assigned {
  readonly assigned: Int32Array;
  readonly value: number;
}

/** Passes of improvement over all demand; a few are enough. */
const passes = 30;

/** True when a load is within a capacity, but for rounding. */
export function fits(load: number, capacity: number): boolean {
  return load <= capacity * (1 + 1e-9);
}

/**
 * Demand assigned to chosen sites within their capacities, each place whole to one: to the cheapest where all fit, which is the least
 * objective; else places are moved out of full sites where that costs least a unit of weight, then moved and exchanged as long as the
 * objective falls (shifts and ejections, as for the generalized assignment problem: S. Martello, P. Toth: Knapsack problems, 1990, ch. 7).
 */
export function assignWithin(placing: Placing, chosen: Uint8Array): Assigned {
  const loading = new Loading(placing, chosen);
  if (!loading.isWithin()) {
    loading.relieve();
    for (let pass = 0; pass < passes && loading.improve(); pass += 1);
  }
  return { assigned: loading.assigned, value: loading.value() };
}

/** Who is where, and the room left at each site. */
class Loading {
  readonly assigned: Int32Array;
  /** Chosen sites of each place below its price of being outside, the cheapest first. */
  private readonly options: (readonly [site: number, cost: number])[][];
  private readonly loads: Float64Array;
  private readonly members: Set<number>[];

  constructor(
    private readonly placing: Placing,
    chosen: Uint8Array,
  ) {
    const { size, byDemand, outside, sites } = placing;
    this.options = Array.from({ length: size }, (_, row) => {
      const own: [number, number][] = [];
      for (let at = byDemand.starts[row] ?? 0; at < (byDemand.starts[row + 1] ?? 0); at += 1) {
        const [site, cost] = [byDemand.ends[at] ?? 0, byDemand.costs[at] ?? 0];
        // Nobody is outside who may not be: a price reached is one that pays nothing.
        if (chosen[site] === 1 && cost < (outside[row] ?? 0) && this.holds(row, site, 0))
          own.push([site, cost]);
      }
      return own;
    });
    this.loads = new Float64Array(sites);
    this.members = Array.from({ length: sites }, () => new Set<number>());
    this.assigned = new Int32Array(size).fill(-1);
    for (const [row, [first]] of this.options.entries()) if (first !== undefined) this.put(row, first[0]);
  }

  isWithin(): boolean {
    return this.loads.every((load, site) => fits(load, this.capacityOf(site)));
  }

  /** The objective, summed in the order of demand. */
  value(): number {
    return this.options.reduce((sum, _, row) => sum + this.costOf(row, this.assigned[row] ?? -1), 0);
  }

  /** Takes places out of sites that hold too much: to others with room, then outside. */
  relieve(): void {
    for (const [site, members] of this.members.entries()) {
      const isOver = () => !fits(this.loads[site] ?? 0, this.capacityOf(site));
      if (!isOver()) continue;
      const leavers = [...members].filter((row) => this.weightOf(row) > 0);
      const loss = (row: number) =>
        (this.costOf(row, this.elsewhere(row, site)) - this.costOf(row, site)) / this.weightOf(row);
      const losses = new Map(leavers.map((row) => [row, loss(row)]));
      leavers.sort((a, b) => (losses.get(a) ?? 0) - (losses.get(b) ?? 0) || a - b);
      for (const row of leavers) {
        const to = isOver() ? this.elsewhere(row, site) : -1;
        if (to >= 0) this.put(row, to);
      }
      for (const row of leavers.toReversed()) if (isOver() && this.assigned[row] === site) this.put(row, -1);
    }
  }

  /** Moves each place to a cheaper site, another one making room for it if need be; true when anything has moved. */
  improve(): boolean {
    let hasMoved = false;
    for (const [row, own] of this.options.entries()) {
      const now = this.assigned[row] ?? -1;
      const cost = this.costOf(row, now);
      for (const [site, next] of own) {
        if (next >= cost - 1e-11 * Math.max(1, cost)) break;
        if (this.holds(row, site, this.loads[site] ?? 0)) {
          this.put(row, site);
          hasMoved = true;
          break;
        }
        const ejected = this.ejection(row, now, site, cost - next);
        if (ejected === null) continue;
        this.put(ejected.row, -1);
        this.put(row, site);
        this.put(ejected.row, ejected.to);
        hasMoved = true;
        break;
      }
    }
    return hasMoved;
  }

  /** The place of a site that costs least to move elsewhere so that another fits, when that is less than what it gains. */
  private ejection(row: number, from: number, site: number, gain: number) {
    let best: { readonly row: number; readonly to: number } | null = null;
    let least = gain - 1e-11 * Math.max(1, gain);
    for (const other of this.members[site] ?? []) {
      if (!this.holds(row, site, (this.loads[site] ?? 0) - this.weightOf(other))) continue;
      const now = this.costOf(other, site);
      const free = (to: number) => (this.loads[to] ?? 0) - (to === from ? this.weightOf(row) : 0);
      const to =
        this.options[other]?.find(([one]) => one !== site && this.holds(other, one, free(one)))?.[0] ?? -1;
      const loss = this.costOf(other, to) - now;
      if (loss < least) [best, least] = [{ row: other, to }, loss];
    }
    return best;
  }

  private elsewhere(row: number, site: number): number {
    return (
      this.options[row]?.find(([to]) => to !== site && this.holds(row, to, this.loads[to] ?? 0))?.[0] ?? -1
    );
  }

  private holds(row: number, site: number, load: number): boolean {
    return fits(load + this.weightOf(row), this.capacityOf(site));
  }

  private put(row: number, site: number): void {
    const now = this.assigned[row] ?? -1;
    if (now >= 0) {
      this.members[now]?.delete(row);
      this.loads[now] = (this.loads[now] ?? 0) - this.weightOf(row);
    }
    if (site >= 0) {
      this.members[site]?.add(row);
      this.loads[site] = (this.loads[site] ?? 0) + this.weightOf(row);
    }
    this.assigned[row] = site;
  }

  private costOf(row: number, site: number): number {
    if (site < 0) return this.placing.outside[row] ?? 0;
    return this.options[row]?.find(([one]) => one === site)?.[1] ?? 0;
  }

  private weightOf(row: number): number {
    return this.placing.room?.weights[row] ?? 0;
  }

  private capacityOf(site: number): number {
    return this.placing.room?.capacities[site] ?? Number.POSITIVE_INFINITY;
  }
}
