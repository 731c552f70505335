import type { Said } from '../said';

export const clocks: Said = {
  'an upgrade never postpones: the earlier deadline promised before stands ({label}, SEV-4)':
    'повышение уровня не отодвигает срок: остаётся более ранний, обещанный прежде ({label}, SEV-4)',
  'a downgrade never shortens: the later deadline promised before stands ({label}, SEV-4)':
    'понижение уровня не приближает срок: остаётся более поздний, обещанный прежде ({label}, SEV-4)',
};
