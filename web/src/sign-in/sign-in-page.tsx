import { Alert, Paper, SimpleGrid, Skeleton, Text, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { post } from '../api/client';
import { deskQuery } from '../api/queries';
import type { DemoRole } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { LanguageSwitch } from './language-switch';
import { demoRoles, messages } from './messages';
import { ProviderButton, ProviderProblem, SignInForm, useEntrance } from './sign-in-form';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  usePageTitle(messages.page);
  const { to, problem } = route.useSearch();
  const desk = useQuery(deskQuery);
  if (desk.error) return <Failure failure={desk.error} onRetry={() => void desk.refetch()} />;
  const demo = desk.data?.demo !== false;
  return (
    <main className={classes.page}>
      <LanguageSwitch />
      <img src="/mark.svg" width={36} height={36} alt="" />
      <ProviderProblem problem={problem} />
      {demo && <DemoSignIn ready={desk.data !== undefined} to={to} />}
      <section aria-labelledby="account" className={classes.account}>
        <Title order={demo ? 2 : 1} size={demo ? 'h6' : 'h3'} mb="md" id="account">{demo ? messages.account : messages.signIn}</Title>
        {desk.data?.oidc && <ProviderButton label={desk.data.oidc.label} to={to} />}
        <SignInForm to={to} />
      </section>
    </main>
  );
}

function DemoSignIn({ ready, to }: { ready: boolean; to: string | undefined }) {
  const signIn = useMutation({ mutationFn: (as: DemoRole) => post('/demo/sign-in', { as }), onSuccess: useEntrance(to) });
  return (
    <>
      <Title order={1} size="h3">{messages.heading}</Title>
      <Text c="dimmed" mb="lg">{messages.intro}</Text>
      {signIn.error && <Alert color="red" mb="md" role="alert">{signIn.error.message}</Alert>}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {(['provider', 'customer'] as const).map((side) => (
          <section key={side} aria-labelledby={side}>
            <Title order={2} size="h6" mb="sm" id={side}>{messages[side]}</Title>
            <Paper withBorder>
              {demoRoles.filter((each) => each.side === side).map(({ role, name, who }) => (
                <Skeleton key={role} visible={!ready} animate={false}>
                  <UnstyledButton className={classes.role} disabled={signIn.isPending} onClick={() => signIn.mutate(role)}>
                    <span className={classes.name}>{name}</span>
                    <span className={classes.who}>{who}</span>
                  </UnstyledButton>
                </Skeleton>
              ))}
            </Paper>
          </section>
        ))}
      </SimpleGrid>
    </>
  );
}
