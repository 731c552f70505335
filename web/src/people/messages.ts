import { inLanguage } from '../app/language';

const en = {
  messages: {
    page: 'People',
    intro: 'Everyone who works at this desk for the provider, and who answers when they are away.',
    columns: { name: 'Name', email: 'E-mail address', roles: 'Roles', delegate: 'Stands in', signIn: 'Signs in by', act: '' },
    left: 'has left',
    standsIn: (name: string, from: string, until: string) => `${name}, ${from} to ${until}`,
    ways: { password: 'password', secondFactor: 'second factor', oidc: 'identity provider', invited: (until: string) => `invited until ${until}`, none: 'no way in' },
    add: 'Add somebody',
    change: 'Change',
    changeNamed: (name: string) => `Change ${name}`,
    arrange: 'Delegate',
    arrangeNamed: (name: string) => `Delegate for ${name}`,
    invite: 'New link',
    inviteNamed: (name: string) => `New link for ${name}`,
    cancel: 'Cancel',
    form: {
      add: 'Add somebody to the desk',
      change: (name: string) => `Change ${name}`,
      name: 'Name',
      email: 'E-mail address',
      roles: 'Roles',
      active: 'Works at this desk',
      activeHint: 'Who has left is signed out everywhere within seconds; their name stays on what they did.',
      addButton: 'Add and make a link',
      changeButton: 'Save',
    },
    link: {
      title: 'Pass this link on',
      hint: (until: string) => `It sets a password, once, until ${until}. It is not shown again.`,
      done: 'Done',
    },
    delegate: {
      title: (name: string) => `Who stands in for ${name}?`,
      who: 'Stands in',
      from: 'From (this device’s time)',
      until: 'Until (this device’s time)',
      button: 'Name the delegate',
      end: 'End it',
    },
  },
};

export type Texts = typeof en;
export const { messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
