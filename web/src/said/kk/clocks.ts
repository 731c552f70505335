import type { Said } from '../said';

export const clocks: Said = {
  'an upgrade never postpones: the earlier deadline promised before stands ({label}, SEV-4)':
    'деңгей көтерілгенде мерзім шегінбейді: бұрын уәде етілген ертерек мерзім қалады ({label}, SEV-4)',
  'a downgrade never shortens: the later deadline promised before stands ({label}, SEV-4)':
    'деңгей төмендегенде мерзім қысқармайды: бұрын уәде етілген кешірек мерзім қалады ({label}, SEV-4)',
};
