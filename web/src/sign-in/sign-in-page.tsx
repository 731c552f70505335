import { Alert, Paper, SimpleGrid, Skeleton, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { post } from '../api/client';
import { deskQuery } from '../api/queries';
import type { DemoRole } from '../api/wire';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { demoRoles, messages } from './messages';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  usePageTitle(messages.page);
  const desk = useQuery(deskQuery);
  if (desk.error) return <Failure failure={desk.error} onRetry={() => void desk.refetch()} />;
  return (
    <main className={classes.page}>
      <img src="/mark.svg" width={36} height={36} alt="" />
      {desk.data?.demo === false ? <NoDemo /> : <DemoSignIn ready={desk.data !== undefined} />}
    </main>
  );
}

function NoDemo() {
  return (
    <Stack gap="xs">
      <Title order={1} size="h3">{messages.noDemo}</Title>
      <Text c="dimmed">{messages.noDemoDetail}</Text>
    </Stack>
  );
}

function DemoSignIn({ ready }: { ready: boolean }) {
  const signIn = useSignIn();
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

function useSignIn() {
  const { to } = route.useSearch();
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (as: DemoRole) => post('/demo/sign-in', { as }),
    onSuccess: () => {
      client.clear();
      router.history.push(to ?? '/queue');
    },
  });
}
