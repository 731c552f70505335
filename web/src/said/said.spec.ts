import { describe, expect, it } from '@jest/globals';
import { counted } from '../app/language';
import { readerOf } from './said';
import { kk } from './said.kk';
import { ru } from './said.ru';

const day = (date: string): string => `<${date}>`;
const inRussian = readerOf(ru, { count: counted('ru'), day });
const inKazakh = readerOf(kk, { count: counted('kk'), day });

describe('what the desk says, in the reader’s language', () => {
  it.each([
    ['This is not your password.', 'Это не ваш пароль.'],
    ['There is no such case, or it is not yours to see.', 'Этого нет, или это не для вас: обращение.'],
    ['A case is reopened within 21 days after it was resolved. Open a new one and link it to this one.', 'Обращение открывают снова не позже чем через 21 день после решения. Откройте новое и свяжите с этим.'],
    ['This pool has 5 h of problem resolution, not 40 h 30 min. Take 5 h (300 minutes) at most.', 'В этом запасе (решение проблем) есть 5 ч, а не 40 ч 30 мин. Возьмите не больше 5 ч (300 минут).'],
    ['This is asked; from there it goes to: answered, dropped.', 'Состояние: запрошено; отсюда можно перейти в: отвечено, снято.'],
    ['This work order ended on 2026-11-24. Use the one that follows it, or renew it.', 'Этот заказ на работы закончился <2026-11-24>. Используйте следующий за ним или продлите его.'],
    ['2 faults in 1 line. Nothing was imported.', 'Найдено: 2 ошибки, 1 строка. Ничего не загружено.'],
    ['toKind must be one of the following values: prs, advisory.', 'Укажите одно из: prs, advisory.'],
  ])('%s', (english, russian) => {
    expect(inRussian(english)).toEqual({ text: russian, unknown: [] });
  });

  it('is read sentence by sentence where no entry says it whole', () => {
    const why = 'Premier: no enhanced response service covers this case (section 2). Severity B runs 24x7 at this location (note 4). Rapid Response does not apply: Contoso ERP is not covered (RR-2), it is not about production (RR-1).';
    expect(inRussian(why).text).toBe('Premier: расширенные услуги ответа на это обращение не распространяются (раздел 2). Уровень B в этом месте — круглосуточно (примечание 4). '
      + 'Rapid Response не действует: Contoso ERP не охвачен (RR-2), это не рабочая среда (RR-1).');
  });

  it('is Kazakh for who reads Kazakh', () => {
    expect(inKazakh('There is no such queue, or it is not yours to see.').text).toBe('Ондай жоқ немесе оны көру сізге рұқсат емес: кезек.');
  });

  it('leaves what people typed as it is, whatever it says', () => {
    expect(inRussian('There is a customer case already. Give this one another name, say with its country.').text).toBe('Клиент case уже есть. Дайте этому другое имя, например со страной.');
  });

  it('stays as it was said where no entry says it, and tells so', () => {
    expect(inRussian('It rains.')).toEqual({ text: 'It rains.', unknown: ['It rains.'] });
    expect(inRussian('There is no such umbrella, or it is not yours to see.')).toEqual({ text: 'Этого нет, или это не для вас: umbrella.', unknown: ['umbrella'] });
  });
});
