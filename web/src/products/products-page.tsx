import { Badge, Button, Modal, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { has, useMe } from '../app/session';
import { dateInWords } from '../timer/when';
import { wholeProductsQuery, type Product } from './api';
import { messages, phases } from './messages';
import { ProductForm } from './product-form';

/** What support is given for, and until when (`WHO-4`). */
export function ProductsPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return person.side === 'provider' ? <Products keeps={has(person, 'admin')} /> : <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
}

function Products({ keeps }: { keeps: boolean }) {
  const products = useQuery(wholeProductsQuery);
  const [open, setOpen] = useState<Product | 'new' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ListPage
        title={messages.page} intro={messages.intro} list={products} isEmpty={({ items }) => items.length === 0} empty={messages.none}
        acts={keeps && <Button onClick={() => setOpen('new')}>{messages.add}</Button>}
      >
        {({ items }) => <Rows products={items} onChange={keeps ? setOpen : null} />}
      </ListPage>
      <Modal opened={open !== null} onClose={close} size="lg" title={open === null || open === 'new' ? messages.add : messages.changeNamed(open.name)}>
        {open !== null && <ProductForm {...(open !== 'new' && { product: open })} onDone={close} />}
      </Modal>
    </>
  );
}

function Rows({ products, onChange }: { products: Product[]; onChange: ((product: Product) => void) | null }) {
  const { name: ofName, phase: ofPhase, support, kind } = messages.columns;
  return (
    <ListTable label={messages.page} heads={[ofName, ofPhase, support, kind, ...(onChange ? [messages.columns.act] : [])]} minWidth={720}>
      {products.map((product) => (
        <Table.Tr key={product.id}>
          <Table.Td>{product.name}</Table.Td>
          <Table.Td><Badge size="xs" variant={product.phase === 'mainstream' ? 'light' : 'default'}>{phases[product.phase]}</Badge></Table.Td>
          <Table.Td>{product.phases.map(({ phase, startsOn }) => <div key={startsOn}>{messages.from(phases[phase], dateInWords(startsOn))}</div>)}</Table.Td>
          <Table.Td>
            {[product.onlineService && messages.onlineService, product.azureComponent && messages.azureComponent, product.rapidResponse && messages.rapidResponse].filter(Boolean).join(', ')}
            {product.portalUrl && <div><a href={product.portalUrl} target="_blank" rel="noreferrer">{messages.portal}</a></div>}
          </Table.Td>
          {onChange && <Table.Td><Button size="compact-xs" variant="default" aria-label={messages.changeNamed(product.name)} onClick={() => onChange(product)}>{messages.change}</Button></Table.Td>}
        </Table.Tr>
      ))}
    </ListTable>
  );
}
