import { inLanguage } from '../app/language';
import type { Sector } from './api';

const en = {
  sectors: { commercial: 'Commercial', public: 'Public sector' } satisfies Record<Sector, string>,
  messages: {
    page: 'Customers',
    intro: 'Who bought support, under which agreements, and the work orders that run.',
    notYours: 'Customers are kept by others',
    notYoursDetail: 'The service delivery manager and administrators see them here.',
    none: { title: 'No customers yet', detail: 'Add one, or import a file of them.' },
    notFound: { title: 'Nobody found', detail: 'Search by a name, or by the number of an agreement or a work order.' },
    search: 'Name, agreement or work order',
    columns: { name: 'Customer', agreements: 'Agreements', workOrders: 'Work orders' },
    noAgreement: 'none yet',
    add: 'Add a customer',
    back: 'All customers',
    addAgreement: 'Add an agreement',
    agreementFirst: 'An agreement comes first: work orders are drafted under one.',
    agreement: (number: string) => `Agreement ${number}`,
    draft: 'Draft a work order',
    noWorkOrder: 'No work order yet.',
    hours: 'Hours',
    statement: 'Statement',
    hoursOf: (number: string) => `Hours of ${number}`,
    form: {
      name: 'Name',
      add: 'Add the customer',
      number: 'Number',
      sector: 'Sector',
      sectorHint: 'It decides on what is charged, and whether it can be renewed.',
      addAgreement: 'Add the agreement',
      cancel: 'Cancel',
    },
  },
};

export type Texts = typeof en;
export const { sectors, messages } = await inLanguage(en, { ru: () => import('./messages.ru'), kk: () => import('./messages.kk') });
