import type { Layer } from './api';

interface LayerWords {
  /** Monday first. */
  days: readonly string[];
  everyDay: string;
  aroundTheClock: string;
  everyone: string;
  rhythm: (count: number, unit: Layer['every']['unit'], at: string) => string;
}

/** `every day 09:00–17:00, Almaty; hands over every week at 09:00`, by the words of a language. */
export function layerIn({ days, everyDay, aroundTheClock, everyone, rhythm }: LayerWords): (layer: Layer, city: string) => string {
  const daysOf = (given: number[]): string => {
    const sorted = [...given].sort((a, b) => a - b);
    if (sorted.length === 7) return everyDay;
    const name = (day: number | undefined) => days[(day ?? 1) - 1] ?? '';
    const run = sorted.length > 2 && sorted.at(-1)! - sorted[0]! === sorted.length - 1;
    return run ? `${name(sorted[0])}–${name(sorted.at(-1))}` : sorted.map(name).join(', ');
  };
  const hoursOf = ({ hours }: Layer): string => (hours === null ? aroundTheClock : hours.map((each) => `${daysOf(each.days)} ${each.from}–${each.to}`).join(', '));
  return (layer, city) => `${hoursOf(layer)}, ${city}; ${layer.kind === 'everyone' ? everyone : rhythm(layer.every.count, layer.every.unit, layer.handoverTime)}`;
}
