import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    bell: (unread) => (unread === 0 ? 'Хабарландырулар' : `Хабарландырулар, оқылмағаны: ${unread}`),
    heading: 'Хабарландырулар',
    empty: 'Әзірге ештеңе жоқ. Сізге қатыстының бәрі, басқа қандай жолмен келсе де, осы жерде тұрады.',
    readAll: 'Оқылды деп белгілеу',
    settled: (what, when) => `содан бері: ${what}, ${when}`,
    acknowledged: (by) => `Қабылданғаны расталды: ${by}`,
  },
};
