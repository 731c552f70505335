import { inLanguage } from '../app/language';

const en = {
  messages: {
    page: 'Webhooks',
    intro: {
      desk: 'Other programs that hear what happens on every case. Each message is signed as Standard Webhooks says and tried for three days.',
      customer: 'Your own programs that hear what happens on your cases. Each message is signed as Standard Webhooks says and tried for three days.',
    },
    notYours: 'Webhooks are kept by others',
    notYoursDetail: 'Administrators keep those of the desk; a customer support manager keeps those of their own company.',
    none: { title: 'No program listens yet', detail: 'Add a web address, and it hears of events as they happen. Each webhook stands here with its state.' },
    columns: { url: 'Address', types: 'Hears', state: 'State', last: 'Last message', since: 'Since', acts: 'What you can do' },
    everything: 'every event',
    states: { active: 'On', disabled: 'Off' },
    switchedOff: 'Switched off by hand.',
    nothingYet: 'none yet',
    arrived: (time: string) => `Arrived ${time}`,
    failed: { again: (time: string) => `Not taken ${time}, is tried again`, forGood: (time: string) => `Not taken ${time}` },
    add: 'Add a webhook',
    test: 'Test',
    testNamed: (url: string) => `Send a test to ${url}`,
    tested: (url: string) => `A test is on its way to ${url}. Its row will say whether it arrived.`,
    change: 'Change',
    changeNamed: (url: string) => `Change ${url}`,
    rotate: 'New secret',
    rotateNamed: (url: string) => `New secret for ${url}`,
    remove: 'Remove',
    removeNamed: (url: string) => `Remove ${url}`,
    turnOn: 'Switch on',
    turnOnNamed: (url: string) => `Switch on ${url}`,
    turnOff: 'Switch off',
    turnOffNamed: (url: string) => `Switch off ${url}`,
    form: {
      add: 'Add a webhook',
      change: 'Change the webhook',
      url: 'Web address',
      description: 'What it is for',
      types: 'Events it hears',
      typesHint: 'Choose or type, such as severity.set. None: it hears every event.',
      addButton: 'Add the webhook',
      changeButton: 'Save the change',
      cancel: 'Cancel',
    },
    secret: {
      title: 'The secret',
      hint: 'Check the signature of each message with this secret. It is not shown again.',
      rotated: (until: string) => `Check the signature of each message with this new secret. The old one signs along until ${until}. It is not shown again.`,
    },
    rotating: {
      title: 'Make a new secret?',
      detail: 'For a day both secrets sign, so that you can exchange them without losing a message. A secret before the last stops at once.',
      button: 'Make a new secret',
    },
    removing: {
      title: 'Remove the webhook?',
      detail: (url: string) => `${url} hears nothing more, and what still waits for it is dropped. To pause it, switch it off instead.`,
      button: 'Remove the webhook',
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
