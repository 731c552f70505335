import { Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../app/failure';
import { usePageTitle } from '../app/page-title';
import { accountQuery } from './api';
import classes from './account.module.css';
import { ContactRules } from './contact-rules';
import { LanguageChoice } from './language-choice';
import { messages } from './messages';
import { PasswordChange } from './password-change';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';
import { Tokens } from './tokens';

/** One's own account: what one signs in with, where one is signed in, and what programs do in one's name. */
export function AccountPage() {
  usePageTitle(messages.page);
  const account = useQuery(accountQuery);
  if (account.error && !account.data) return <Failure failure={account.error} onRetry={() => void account.refetch()} />;
  return (
    <Stack gap={32} className={classes.page}>
      <Title order={1} size="h4">{messages.page}</Title>
      {account.isPending && <Skeleton height={160} />}
      {account.data && (
        <>
          <Part heading={messages.language.heading}><LanguageChoice /></Part>
          <Part heading={messages.password.heading}><PasswordChange account={account.data} /></Part>
          {account.data.password && <Part heading={messages.secondFactor.heading}><SecondFactor account={account.data} /></Part>}
          <Part heading={messages.contact.heading}><ContactRules /></Part>
          <Part heading={messages.sessions.heading}><Sessions /></Part>
          <Part heading={messages.tokens.heading}><Tokens /></Part>
        </>
      )}
    </Stack>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="sm" aria-label={heading}>
      <Title order={2} size="h6">{heading}</Title>
      {children}
    </Stack>
  );
}
