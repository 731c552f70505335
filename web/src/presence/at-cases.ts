/** Who has a case before them, and whether they are writing on it. */
export interface Present {
  case: string;
  id: string;
  name: string;
  typing: boolean;
}

export const NOBODY: readonly Present[] = [];

/** Who is at which case, as rooms tell it. What did not change for a case stays the very same. */
export class AtCases {
  private readonly rooms = new Map<string, readonly Present[]>();
  private readonly cases = new Map<string, readonly Present[]>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  at(number: string): readonly Present[] {
    return this.cases.get(number) ?? NOBODY;
  }

  hear(room: string, people: readonly Present[]): void {
    const before = this.rooms.get(room) ?? NOBODY;
    this.rooms.set(room, people);
    for (const number of new Set([...before, ...people].map((each) => each.case))) this.work(number);
    this.listeners.forEach((listener) => listener());
  }

  /** Nothing is known any more: the connection is away. */
  forget(): void {
    this.rooms.clear();
    this.cases.clear();
    this.listeners.forEach((listener) => listener());
  }

  /** A case's own room and its queue's say the same; one of them may be a moment behind. */
  private work(number: string): void {
    const people = new Map<string, Present>();
    for (const present of [...this.rooms.values()].flat()) {
      if (present.case !== number) continue;
      const there = people.get(present.id);
      people.set(present.id, { ...present, typing: present.typing || (there?.typing ?? false) });
    }
    const now = [...people.values()];
    if (JSON.stringify(now) !== JSON.stringify(this.at(number))) this.cases.set(number, now);
  }
}

/** `AS` for Aizhan Serikova. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
