import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDesk, type Caller, type TestDesk } from '../support/desk.js';
import { inParallel } from '../support/parallel.js';
import { by } from '../support/sign-in.js';

let desk: TestDesk;
let engineer: Caller;
let lead: Caller;

beforeAll(async () => {
  desk = await startDesk();
  [engineer, lead] = await Promise.all([desk.as('engineer'), desk.as('lead')]);
});
afterAll(() => desk.close());

const names = async (of: Caller): Promise<string[]> => (await of.get('/me/views').expect(200)).body.items.map(({ name }: { name: string }) => name);

describe('one’s own views of the list', () => {
  it('are kept by name, in the order of the names, and are nobody else’s', async () => {
    const { body: view } = await engineer.post('/me/views', { name: 'Night', search: 'view=mine&severity=1' }).expect(201);
    expect(view).toEqual({ id: expect.any(String), name: 'Night', search: 'view=mine&severity=1' });
    await engineer.post('/me/views', { name: 'Almaty', search: 'q=%D0%B0' }).expect(201);
    await lead.post('/me/views', { name: 'Night', search: '' }).expect(201);
    expect([await names(engineer), await names(lead)]).toEqual([['Almaty', 'Night'], ['Night']]);
    await by(desk, lead.token)('delete', `/me/views/${view.id}`).expect(404);
    await by(desk, engineer.token)('delete', `/me/views/${view.id}`).expect(204);
    await by(desk, engineer.token)('delete', `/me/views/${view.id}`).expect(404);
    expect(await names(engineer)).toEqual(['Almaty']);
  });

  it('a name is given once, and the refusal says what to do', async () => {
    const { body } = await engineer.post('/me/views', { name: 'Almaty', search: 'view=missed' }).expect(409);
    expect(body.detail).toContain('“Almaty”');
    expect(await names(engineer)).toEqual(['Almaty']);
  });

  it('is no address: what could not stand in one is refused at its field', async () => {
    const { body } = await engineer.post('/me/views', { name: 'Odd', search: 'javascript:alert(1)' }).expect(400);
    expect(body.errors).toEqual([{ field: 'search', message: 'Give it as it stands in an address, such as view=mine&severity=A.' }]);
  });

  it('are 20 at most, however many are saved at the same moment', async () => {
    const made = await inParallel(Array.from({ length: 24 }, (_, at) => at), 8, async (at) => (await lead.post('/me/views', { name: `View ${at}`, search: '' })).status);
    expect(made.filter((status) => status === 201)).toHaveLength(19);
    expect(made.filter((status) => status === 409)).toHaveLength(5);
    expect(await names(lead)).toHaveLength(20);
  });

  it('are read by a program with its owner’s token, and kept by the owner alone', async () => {
    const { token } = (await engineer.post('/tokens', { name: 'x', scopes: ['read'], expiresInDays: 1 }).expect(201)).body;
    await by(desk, token)('get', '/me/views').expect(200);
    await by(desk, token)('post', '/me/views', { name: 'By a program', search: '' }).expect(403);
  });
});
