import { inLanguage } from '../app/language';
import type { Phase } from './api';

const en = {
  phases: { pre_release: 'Before its release', mainstream: 'Supported', extended: 'Extended support', ended: 'Support ended' } satisfies Record<Phase, string>,
  messages: {
    page: 'Products',
    intro: 'What support is given for, and in which phase of its life. The day at the host location decides for a case.',
    notYours: 'Products are kept by the provider',
    notYoursDetail: 'When you open a case you choose among those that are supported.',
    none: { title: 'No products yet', detail: 'A case is opened for a product: add the first.' },
    columns: { name: 'Product', phase: 'Today', support: 'Support', kind: 'Kind', act: 'Change' },
    from: (phase: string, day: string) => `${phase} from ${day}`,
    onlineService: 'Online service',
    azureComponent: 'Azure component',
    rapidResponse: 'Covered by Rapid Response',
    portal: 'Portal',
    add: 'Add a product',
    change: 'Change',
    changeNamed: (name: string) => `Change ${name}`,
    form: {
      name: 'Name',
      portalUrl: 'Portal',
      portalHint: 'Where its cloud administrators open cases. Online services only.',
      phases: 'Phases of support',
      phasesHint: 'In extended support there are security fixes only. From the day support has ended no case is opened for it; those that are open go on.',
      phase: (n: number) => `Phase ${n}`,
      startsOn: (phase: string) => `${phase} from`,
      removePhase: (phase: string) => `Remove ${phase}`,
      addPhase: 'Add a phase',
      addButton: 'Add the product',
      changeButton: 'Save',
      cancel: 'Cancel',
    },
  },
};

export type Texts = typeof en;
export const { phases, messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
