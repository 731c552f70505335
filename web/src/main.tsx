import '@mantine/core/styles.css';
import './app/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from './app/language';
import { queryClient } from './app/query-client';
import { router } from './app/router';
import { meaningfulColours, theme } from './app/theme';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no element "root"');

document.documentElement.lang = language;
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={meaningfulColours} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
