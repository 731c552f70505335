import type { CaseState } from '../../cases/rules/index.js';
import type { Effect } from '../../clocks/rules/index.js';
import type { Language } from '../../notifications/rules/index.js';
import type { ClockKind } from '../../severity/rules/index.js';

type How = 'done' | 'superseded' | 'resolved' | 'merged' | 'withdrawn' | 'dropped';

/** What the end of a clock is to whoever was told that it ran out. */
const TEXTS: Record<Language, Record<How, string> & { met: Partial<Record<ClockKind, string>> }> = {
  en: {
    met: {
      first_response: 'the first response was given', critsit_manager: 'a critsit manager has accepted', severity_decision: 'the severity was decided',
      next_update: 'the customer was brought up to date', customer_answer: 'the customer has answered', manager_request: 'the request for a manager was acknowledged',
    },
    done: 'what was promised is done', superseded: 'the severity changed, and another deadline holds', resolved: 'the case was resolved',
    merged: 'the case was merged into another', withdrawn: 'the case was withdrawn', dropped: 'nobody waits for it any more',
  },
  ru: {
    met: {
      first_response: 'первый ответ дан', critsit_manager: 'менеджер критической ситуации принял назначение', severity_decision: 'решение об уровне серьёзности принято',
      next_update: 'клиенту сообщили новости', customer_answer: 'клиент ответил', manager_request: 'запрос на руководителя принят',
    },
    done: 'обещанное выполнено', superseded: 'уровень серьёзности изменён, действует другой срок', resolved: 'обращение решено',
    merged: 'обращение объединено с другим', withdrawn: 'обращение отозвано', dropped: 'этого больше никто не ждёт',
  },
  kk: {
    met: {
      first_response: 'алғашқы жауап берілді', critsit_manager: 'дағдарыс менеджері ұсынысты қабылдады', severity_decision: 'маңыздылық туралы шешім қабылданды',
      next_update: 'тұтынушыға жаңалық хабарланды', customer_answer: 'тұтынушы жауап берді', manager_request: 'басшыны шақыру туралы өтініш қабылданды',
    },
    done: 'уәде етілген орындалды', superseded: 'маңыздылық деңгейі өзгерді, басқа мерзім қолданылады', resolved: 'өтініш шешілді',
    merged: 'өтініш басқасымен біріктірілді', withdrawn: 'өтініш қайтарып алынды', dropped: 'мұны енді ешкім күтпейді',
  },
};

interface Ended {
  type: Effect['type'];
  clock: { kind: ClockKind };
}

/** Why a clock ended, in every language that the desk speaks: who reads it is known when it is sent. @param row its case as it now is */
export function settledWords(row: { state: CaseState; mergedIntoId: string | null }, { type, clock: { kind } }: Ended): Record<Language, string> {
  const how = howEnded(row, type);
  const said = ({ met, ...others }: (typeof TEXTS)[Language]): string => (how === 'done' ? met[kind] : undefined) ?? others[how];
  return { en: said(TEXTS.en), ru: said(TEXTS.ru), kk: said(TEXTS.kk) };
}

function howEnded({ state, mergedIntoId }: { state: CaseState; mergedIntoId: string | null }, type: Effect['type']): How {
  if (type === 'clock_met') return 'done';
  if (type === 'clock_superseded') return 'superseded';
  if (state === 'resolved') return 'resolved';
  if (state !== 'cancelled') return 'dropped';
  return mergedIntoId === null ? 'withdrawn' : 'merged';
}
