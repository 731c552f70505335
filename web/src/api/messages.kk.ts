import type { Texts } from './messages';

export const kk: Texts = {
  messages: {
    unreachable: { title: 'Жүйеге қосылу мүмкін емес', detail: 'Жазғаныңыз жоғалған жоқ. Байланысты тексеріп, қайталап көріңіз.' },
    unreadable: { title: 'Түсініксіз жауап', detail: 'Жүйенің жауабын бұл бет оқи алмайды. Бетті жаңартыңыз; көмектеспесе, әкімшіге айтыңыз.' },
    refused: { title: 'Мүмкін емес', detail: 'Жүйе себебін айтпай бас тартты.' },
  },
};
