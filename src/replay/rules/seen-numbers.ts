/** Remembers which incident numbers came by, exactly: ten consecutive ones share one entry, so a million take little. */
export class SeenNumbers {
  private readonly lastDigits = new Map<string, number>();

  add(number: string): void {
    const { head, bit } = place(number);
    // A copy of its own: a slice would keep the whole line of the log alive.
    const key = this.lastDigits.has(head) ? head : Buffer.from(head).toString();
    this.lastDigits.set(key, (this.lastDigits.get(head) ?? 0) | bit);
  }

  has(number: string): boolean {
    const { head, bit } = place(number);
    return ((this.lastDigits.get(head) ?? 0) & bit) !== 0;
  }
}

/** The last digit is a bit of the entry for all before it; a number without one is a bit of its own entry. */
function place(number: string): { head: string; bit: number } {
  const digit = '0123456789'.indexOf(number[number.length - 1] ?? ' ');
  return digit === -1 ? { head: number, bit: 1 << 10 } : { head: number.slice(0, -1), bit: 1 << digit };
}
