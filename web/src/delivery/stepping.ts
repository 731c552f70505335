import type { Lane } from './lanes';

/** The mark that an arrow key leads to from another: beside it in its lane, or the nearest in the lane above or below. Null: none. */
export function steppedTo(lanes: readonly Lane[], from: string, key: string): string | null {
  const at = lanes.findIndex(({ marks }) => marks.some(({ clock }) => clock.id === from));
  const lane = lanes[at];
  if (!lane) return null;
  const index = lane.marks.findIndex(({ clock }) => clock.id === from);
  const beside = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: lane.marks.length - 1 }[key];
  if (beside !== undefined) return lane.marks[beside]?.clock.id ?? null;
  const next = key === 'ArrowDown' ? lanes[at + 1] : key === 'ArrowUp' ? lanes[at - 1] : undefined;
  const { x } = lane.marks[index]!;
  return next?.marks.reduce((best, each) => (Math.abs(each.x - x) < Math.abs(best.x - x) ? each : best)).clock.id ?? null;
}
