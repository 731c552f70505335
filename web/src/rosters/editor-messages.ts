import { counted, inLanguage } from '../app/language';
import { kk } from './editor-messages.kk';
import { ru } from './editor-messages.ru';

const en = {
  editor: {
    make: 'Make a roster',
    change: 'Change the layers',
    newPage: 'New roster',
    changePage: (name: string) => `Change ${name}`,
    intro: 'A layer is one place to fill: members in turn, or a group reached at once. Together the layers say who is on duty.',
    notYours: 'Rosters are kept by administrators',
    notYoursDetail: 'Ask an administrator for a change. Queue leads arrange who stands in and who swaps, on the roster’s own page.',
    name: 'Name of the roster',
    layer: (n: number) => `Layer ${n}`,
    layerName: 'Name of the layer',
    kind: 'Who is reached',
    kinds: { rotation: 'One member, in turn', everyone: 'Everyone at once' },
    zone: 'Time zone',
    zoneHint: 'Such as Asia/Almaty.',
    first: 'First hand-over',
    firstHint: 'Turns are counted from this day, back and forth.',
    time: 'Hands over at',
    every: 'Every',
    units: { hours: 'hours', days: 'days', weeks: 'weeks' },
    unit: 'Unit',
    hours: {
      always: 'Round the clock',
      legend: 'Hours of duty',
      days: 'Days',
      names: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      from: 'From',
      to: 'To',
      add: 'Add hours',
      remove: (n: number) => `Remove hours ${n}`,
    },
    members: {
      legend: { rotation: 'Members, in the order of their turns', everyone: 'Members' },
      none: 'Nobody yet.',
      add: 'Add a member',
      choose: 'Choose somebody',
      up: (name: string) => `Move ${name} up`,
      down: (name: string) => `Move ${name} down`,
      remove: (name: string) => `Take ${name} out`,
    },
    addLayer: 'Add a layer',
    removeLayer: (name: string) => `Remove the layer ${name}`,
    newLayer: (n: number) => (n === 1 ? 'Duty' : `Layer ${n}`),
    appliesFrom: 'Applies from (this device’s time; empty: at once)',
    note: 'Why',
    noteHint: 'For those who ask later.',
    preview: 'Preview the coming weeks',
    previewed: 'The coming weeks, as they would be',
    changed: 'You have changed something since. Preview again, then save.',
    covered: 'Somebody is on duty at every instant of these weeks.',
    gaps: (count: number) => `${counted('en')(count, { one: 'gap', other: 'gaps' })} in these weeks. An escalation ${count === 1 ? 'in it' : 'in one of them'} would fall through to its next step.`,
    notSaved: 'Nothing is saved yet.',
    save: { make: 'Make this roster', change: 'Save this change' },
    cancel: 'Cancel',
  },
};

export type Texts = typeof en;
export const { editor } = inLanguage({ en, ru, kk });
